// Armed groups, parties and alliances of many conflicts, each once: no two of these names are one actor's. Written down from general
// knowledge, to count how often keys propose what is wrong.

import CasusModel

enum KnownGroups {
  static let names = """
    Levant Front; al-Nusra Front; Islamic Front; Syrian Islamic Front; Kurdish Islamic Front; Ahrar al-Sham; Ahrar al-Sharqiya; Jaysh al-Islam;
    Jaysh al-Fatah; Jaysh al-Nasr; Jaysh al-Izza; Jaysh al-Sunna; Jaysh al-Ahrar; Jaysh al-Nukhba; Jaysh al-Thuwar; Jaysh Khalid ibn al-Walid;
    Jaysh al-Adl; Jaysh al-Mujahideen; Jaysh Rijal al-Tariq al-Naqshbandi; Liwa al-Tawhid; Liwa al-Haqq; Liwa al-Ansar; Liwa al-Quds;
    Liwa Fatemiyoun; Liwa Zainebiyoun; Liwa Abu al-Fadl al-Abbas; Liwa al-Baqir; Liwa Shuhada al-Yarmouk; Suqour al-Sham; Sham Legion;
    al-Rahman Legion; Nour al-Din al-Zenki; Fastaqim Union; Hazzm Movement; Abu Amara Brigades; Farouq Brigades; Sultan Murad Division;
    Hamza Division; Sultan Suleiman Shah Brigade; Ahmed al-Abdo Martyrs Battalion; Martyrs of Syria Brigades; Ajnad al-Sham; Ajnad al-Kavkaz;
    Ansar al-Sham; Ansar al-Islam; Ansar al-Sharia in Libya; Ansar al-Sharia in Tunisia; Ansar al-Din Front; Ansar Dine; Ansar al-Tawhid;
    Ansar Allah; Ansar Beit al-Maqdis; Ansaru; Ansar al-Furqan; Jabhat Fateh al-Sham; Hay'at Tahrir al-Sham; Hurras al-Din; Jund al-Aqsa;
    Jund al-Sham; Jundallah; Jund al-Khilafah; Fatah al-Islam; Fatah; Fatah al-Intifada; Fatah Halab; Aleppo Army; Syrian Democratic Forces;
    People's Protection Units; Women's Protection Units; Sinjar Resistance Units; Kurdistan Workers' Party; Kurdistan Democratic Party;
    Kurdistan Democratic Party of Iran; Patriotic Union of Kurdistan; Democratic Union Party; Komala; Party of Free Life of Kurdistan;
    Kurdistan Freedom Falcons; Free Syrian Army; Syrian National Army; Syrian Liberation Front; National Front for Liberation;
    National Liberation Front; Southern Front; Syrian Revolutionaries Front; Supreme Military Council; Syrian National Coalition;
    Islamic State; Islamic State in Khorasan; Islamic State in the Greater Sahara; Islamic State West Africa Province; al-Qaeda;
    al-Qaeda in Iraq; al-Qaeda in the Islamic Maghreb; al-Qaeda in the Arabian Peninsula; Hezbollah; Kata'ib Hezbollah; Saraya al-Salam;
    Asa'ib Ahl al-Haq; Badr Organisation; Harakat Hezbollah al-Nujaba; Kata'ib Sayyid al-Shuhada; Kata'ib al-Imam Ali; Saraya al-Khorasani;
    Popular Mobilization Forces; Mahdi Army; Promised Day Brigade; Islamic Army in Iraq; 1920 Revolution Brigades; Hamas;
    Palestinian Islamic Jihad; al-Qassam Brigades; al-Quds Brigades; al-Aqsa Martyrs' Brigades; Popular Resistance Committees;
    Popular Front for the Liberation of Palestine; Democratic Front for the Liberation of Palestine;
    Popular Front for the Liberation of Palestine – General Command; Palestine Liberation Front; Palestinian Popular Struggle Front;
    as-Sa'iqa; Lions' Den; Abu Nidal Organisation; Amal Movement; Lebanese Forces; Asbat al-Ansar; Abdullah Azzam Brigades; Houthi movement;
    Southern Transitional Council; Giants Brigades; al-Islah; Libyan National Army; Government of National Accord; Misrata Brigades;
    Zintan Brigades; Benghazi Defence Brigades; Shura Council of Benghazi Revolutionaries; Derna Protection Force;
    Shura Council of Mujahideen in Derna; Libya Shield Force; Libya Dawn; Petroleum Facilities Guard; February 17th Martyrs Brigade;
    Omar al-Mukhtar Brigade; Jama'at Nusrat al-Islam wal-Muslimin; al-Mourabitoun; Macina Liberation Front;
    Movement for Oneness and Jihad in West Africa; National Movement for the Liberation of Azawad; Islamic Movement of Azawad;
    High Council for the Unity of Azawad; Arab Movement of Azawad; Coordination of Azawad Movements; Ansarul Islam; Boko Haram;
    Movement for the Emancipation of the Niger Delta; Niger Delta Avengers; Niger Delta People's Volunteer Force;
    Front for Change and Concord in Chad; Union of Resistance Forces; Military Command Council for the Salvation of the Republic;
    Salafist Group for Preaching and Combat; Armed Islamic Group; Islamic Salvation Front; Islamic Salvation Army; Polisario Front;
    al-Shabaab; Hizbul Islam; Islamic Courts Union; Alliance for the Re-liberation of Somalia; Ahlu Sunna Waljama'a; Ras Kamboni Brigades;
    Ogaden National Liberation Front; Oromo Liberation Front; Oromo Liberation Army; Tigray People's Liberation Front; Tigray Defence Forces;
    Eritrean People's Liberation Front; Eritrean Liberation Front; Afar Revolutionary Democratic Unity Front; Fano;
    Sudan People's Liberation Army; Sudan People's Liberation Movement-North; Sudan Liberation Movement; Justice and Equality Movement;
    Rapid Support Forces; Sudanese Armed Forces; Janjaweed; Lord's Resistance Army; Allied Democratic Forces; March 23 Movement;
    National Congress for the Defence of the People; Rally for Congolese Democracy; Movement for the Liberation of Congo;
    Democratic Forces for the Liberation of Rwanda; Rwandan Patriotic Front; National Council for the Defence of Democracy;
    Forces for National Liberation; Red Tabara; Seleka; Anti-balaka; Union for Peace in the Central African Republic;
    Popular Front for the Rebirth of Central African Republic; Coalition of Patriots for Change; Revolutionary United Front;
    National Patriotic Front of Liberia; Liberians United for Reconciliation and Democracy; Movement for Democracy in Liberia;
    National Union for the Total Independence of Angola; People's Movement for the Liberation of Angola; National Liberation Front of Angola;
    Front for the Liberation of the Enclave of Cabinda; Mozambican National Resistance; Mozambique Liberation Front;
    Taliban; Tehrik-i-Taliban Pakistan; Haqqani network; Hezb-e-Islami Gulbuddin; Hezb-e-Islami Khalis; Jamiat-e-Islami; Jamaat-e-Islami;
    Junbish-i-Milli; Hezb-e-Wahdat; Northern Alliance; National Resistance Front; Afghanistan Freedom Front; Lashkar-e-Taiba;
    Lashkar-e-Jhangvi; Lashkar-e-Islam; Jaish-e-Mohammed; Harkat-ul-Mujahideen; Harkat-ul-Jihad al-Islami; Hizbul Mujahideen;
    Sipah-e-Sahaba; Baloch Liberation Army; Baloch Liberation Front; Baloch Republican Army; United Baloch Army; Jamaat-ul-Ahrar;
    Turkistan Islamic Party; Islamic Movement of Uzbekistan; Islamic Jihad Union; Caucasus Emirate; Liberation Tigers of Tamil Eelam;
    Communist Party of India (Maoist); Communist Party of the Philippines; New People's Army; Moro Islamic Liberation Front;
    Moro National Liberation Front; Bangsamoro Islamic Freedom Fighters; Abu Sayyaf; Jemaah Islamiyah; Free Aceh Movement;
    Free Papua Movement; National Revolutionary Front; Kachin Independence Army; Karen National Union; Karen National Liberation Army;
    Arakan Army; Arakan Rohingya Salvation Army; Shan State Army; United Wa State Army; Ta'ang National Liberation Army;
    Myanmar National Democratic Alliance Army; People's Defence Force; United Liberation Front of Asom; National Democratic Front of Bodoland;
    National Liberation Army; Revolutionary Armed Forces of Colombia; People's Liberation Army; Shining Path;
    Farabundo Martí National Liberation Front; Sandinista National Liberation Front; Zapatista Army of National Liberation;
    Irish Republican Army; Real Irish Republican Army; Ulster Volunteer Force; Ulster Defence Association; ETA;
    Kosovo Liberation Army; National Liberation Army of Preševo; Army of Republika Srpska; Croatian Defence Council;
    Donetsk People's Republic; Luhansk People's Republic; Azov Regiment; Wagner Group; Right Sector
    """.split(whereSeparator: { $0 == ";" || $0.isNewline }).map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }

  /// Names of persons of those conflicts, each somebody else.
  static let persons = """
    Abu Mohammed al-Golani; Abu Mohammed al-Adnani; Abu Mohammed al-Maqdisi; Abu Bakr al-Baghdadi; Abu Omar al-Baghdadi; Abu Omar al-Shishani;
    Abu Musab al-Zarqawi; Abu Musab al-Suri; Abu Musab al-Barnawi; Abu Mus'ab Abdel Wadoud; Abu Abdullah al-Muhajir; Abu Abdelrahman Nour;
    Hassan Soufan; Hassan Aboud; Hassan Nasrallah; Hussein Amir-Abdollahian; Hussein al-Houthi; Abdul-Malik al-Houthi; Mohammed al-Houthi;
    Mohammed Deif; Mahmoud Abbas; Mohammed Dahlan; Mahmoud al-Zahar; Mohammed Hassan; Mahmoud Hussein; Zahran Alloush; Mohammed Alloush;
    Ismail Haniyeh; Khaled Meshaal; Khalifa Haftar; Khalil Haftar; Saddam Haftar; Ahmed al-Sharaa; Farouk al-Sharaa; Salim Idris; Riad al-Asaad;
    Bashar al-Assad; Hafez al-Assad; Maher al-Assad; Rifaat al-Assad; Qassem Soleimani; Qais al-Khazali; Hadi al-Amiri; Muqtada al-Sadr;
    Moussa al-Sadr; Abdullah Ocalan; Salih Muslim; Mazloum Abdi; Masoud Barzani; Mustafa Barzani; Nechirvan Barzani; Masrour Barzani;
    Jalal Talabani; Qubad Talabani; Osama bin Laden; Hamza bin Laden; Ayman al-Zawahiri; Mohammed al-Zawahiri; Iyad Ag Ghaly; Amadou Koufa;
    Mokhtar Belmokhtar; Abdelmalek Droukdel; Abubakar Shekau; Mohammed Yusuf; Yusuf Mohammed; Ahmed Godane; Ahmed Diriye; Ahmed Madobe; Ali Osman;
    Omar al-Bashir; Ali Abdullah Saleh; Tareq Saleh; Abdullah Saleh; Salah Abdullah; Hassan al-Turabi; Hassan Turki; Mullah Omar;
    Mullah Mansour; Mansour Dadullah; Mullah Dadullah; Jalaluddin Haqqani; Sirajuddin Haqqani; Anas Haqqani; Gulbuddin Hekmatyar;
    Burhanuddin Rabbani; Salahuddin Rabbani; Ahmad Shah Massoud; Ahmad Massoud; Ahmad Zia Massoud; Abdul Rashid Dostum
    """.split(whereSeparator: { $0 == ";" || $0.isNewline }).map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }

  /// Pairs of two different names that keys propose, with the reason.
  static func proposals(_ names: [String], _ sort: NameKeys.Sort) -> [String] {
    let keys = names.map { NameKeys($0, of: sort) }
    var pairs: [String] = []
    for left in names.indices {
      for right in names.indices.dropFirst(left + 1) {
        let (one, other) = (keys[left], keys[right])
        let reason: String? =
          if one.strict != nil && one.strict == other.strict {
            "spelling"
          } else if one.skeleton != nil && one.skeleton == other.skeleton && NameKeys.areNear(names[left], names[right], of: sort) {
            "skeleton"
          } else if one.meaning != nil && one.meaning == other.meaning {
            "translation"
          } else {
            nil
          }
        if let reason { pairs.append("\(names[left]) / \(names[right]): \(reason)") }
      }
    }
    return pairs
  }
}
