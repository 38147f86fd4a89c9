import CasusIngest
import CasusPipeline
import CasusStore
import DelimitedText
import Testing

@Suite struct TableTests {
  @Test func `A table is rows by column name, in order`() throws {
    let table = try DelimitedTable("\u{FEFF}a,b\r\n1,\"x, y\"\r\n2,\r\n")
    #expect(table.columns == ["a", "b"])
    #expect(table.rows == [["a": "1", "b": "x, y"], ["a": "2", "b": ""]])
  }

  @Test func `A header that is missing or says a name twice is refused`() {
    #expect(throws: TableError.noHeader) { try DelimitedTable("") }
    #expect(throws: TableError.repeatedColumn("a")) { try DelimitedTable("a,a\n1,2\n") }
    #expect(throws: CSVError.self) { try DelimitedTable("a,b\n1\n") }
  }

  @Test func `A registry needs name and kind and names the columns it leaves`() throws {
    let file = try RegistryFile(bytes: Array("kind,name,colour,note\nstate,Mali,green,x\n".utf8), path: "r.csv", limits: IngestLimits())
    #expect(file.rows == [RegistryRow(name: "Mali", kind: "state", note: "x")] && file.ignoredColumns == ["colour"])
    #expect(throws: TableError.missingColumn("kind", allowed: RegistryFile.columns)) {
      try RegistryFile(bytes: Array("name\nMali\n".utf8), path: "r.csv", limits: IngestLimits())
    }
    #expect(throws: IngestError.self) { try RegistryFile(bytes: [0xFF, 0xFE, 0x41, 0], path: "r.csv", limits: IngestLimits()) }
  }

  @Test func `A registry's columns of identifiers are read, whatever their data set`() throws {
    let text = "name,kind,ucdp_id,id,own_list_id,UCDP_ID\nMali,state, 116 ,7,m;n,8\nIran,state,,,,\n"
    let file = try RegistryFile(bytes: Array(text.utf8), path: "r.csv", limits: IngestLimits())
    #expect(
      file.rows == [
        RegistryRow(name: "Mali", kind: "state", identifiers: ["ucdp": "116", "own_list": "m;n"]), RegistryRow(name: "Iran", kind: "state"),
      ])
    #expect(file.ignoredColumns == ["id", "UCDP_ID"])
  }

  @Test func `Digests and versions have the forms that the knowledge base records`() {
    #expect(Digests.sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(CasusVersion.models().utf8.count == 64)
  }
}
