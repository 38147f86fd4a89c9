// Which inputs could not be read, and why.

import CasusModel
import CasusStore

extension KnowledgeBase {
  /// Rows of the view `failed_input_list`, ordered by path.
  public func failedInputs(limit: Int?) throws -> QueryResult {
    let (rows, isCut) = try self.rows("SELECT * FROM failed_input_list ORDER BY path", [], limit: limit)
    return QueryResult(rows: rows, isCut: isCut)
  }
}
