// The irregular words of English that news uses, one lemma a line with its forms; a form may carry the Penn tag that it needs ("lay/VBD").

enum IrregularForms {
  /// Form, or "form TAG", → lemma.
  static func table(_ lines: String) -> [String: String] {
    var out: [String: String] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let lemma = words.first else { continue }
      for form in words.dropFirst() { out[String(form.map { $0 == "/" ? " " : $0 })] = String(lemma) }
    }
    return out
  }

  static let verbs = """
    be is was were been being
    have has had having
    do does did done doing
    arise arose arisen
    awake awoke awoken
    bear bore born borne
    beat beat beaten
    become became become
    begin began begun
    behold beheld
    bend bent
    bet bet
    bid bid bade bidden
    bind bound
    bite bit bitten
    bleed bled
    blow blew blown
    break broke broken
    breed bred
    bring brought
    broadcast broadcast
    build built
    burn burnt
    burst burst
    buy bought
    cast cast
    catch caught
    choose chose chosen
    cling clung
    come came come
    cost cost
    creep crept
    cut cut
    deal dealt
    die dying
    dig dug
    draw drew drawn
    dream dreamt
    drink drank drunk
    drive drove driven
    dwell dwelt
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    flee fled fleeing
    fling flung
    fly flew flown flies
    forbid forbade forbidden
    forecast forecast
    forget forgot forgotten
    forgive forgave forgiven
    forsake forsook forsaken
    free freed
    freeze froze frozen
    get got gotten
    give gave given
    go went gone goes
    grind ground
    grow grew grown
    hang hung
    hear heard
    hide hid hidden
    hit hit
    hold held
    hurt hurt
    keep kept
    kneel knelt
    know knew known
    lay laid lays
    lead led
    lean leant
    leap leapt
    learn learnt
    leave left
    lend lent
    let let
    lie lay/VBD lain lying
    light lit
    lose lost
    make made
    mean meant
    meet met
    mimic mimicked mimicking
    mow mown
    offset offset
    overcome overcame overcome
    panic panicked panicking
    pay paid
    picnic picnicked
    prove proven
    put put
    quit quit
    read read
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran run
    say said
    see saw seen
    seek sought
    sell sold
    send sent
    set set
    sew sewn
    shake shook shaken
    shed shed
    shine shone
    shoot shot
    show shown
    shrink shrank shrunk
    shut shut
    sing sang sung
    sink sank sunk
    sit sat
    slay slew slain
    sleep slept
    slide slid
    slit slit
    smell smelt
    sow sown
    speak spoke spoken
    speed sped
    spell spelt
    spend spent
    spill spilt
    spin spun
    spit spat
    split split
    spread spread
    spring sprang sprung
    stand stood
    steal stole stolen
    stick stuck
    sting stung
    stride strode stridden
    strike struck stricken
    strive strove striven
    swear swore sworn
    sweep swept
    swell swollen
    swim swam swum
    swing swung
    take took taken
    teach taught
    tear tore torn
    tell told
    think thought
    throw threw thrown
    thrust thrust
    tie tying
    traffic trafficked trafficking
    tread trod trodden
    undergo underwent undergone
    uphold upheld
    upset upset
    vie vying
    wake woke woken
    wear wore worn
    weave wove woven
    weep wept
    win won
    wind wound
    withdraw withdrew withdrawn
    withhold withheld
    withstand withstood
    wring wrung
    write wrote written
    bus buses
    focus focuses focusses
    ally allies
    """

  static let nouns = """
    man men
    woman women
    child children
    foot feet
    tooth teeth
    goose geese
    mouse mice
    ox oxen
    knife knives
    wife wives
    life lives
    half halves
    leaf leaves
    loaf loaves
    wolf wolves
    shelf shelves
    thief thieves
    calf calves
    self selves
    bus buses
    gas gases
    virus viruses
    status statuses
    campus campuses
    bonus bonuses
    census censuses
    chorus choruses
    caucus caucuses
    lens lenses
    canvas canvases
    crisis crises
    analysis analyses
    hypothesis hypotheses
    thesis theses
    oasis oases
    emphasis emphases
    diagnosis diagnoses
    axis axes
    criterion criteria
    phenomenon phenomena
    bacterium bacteria
    medium media
    curriculum curricula
    datum datums
    alumnus alumni
    nucleus nuclei
    index indices
    matrix matrices
    vertex vertices
    movie movies
    zombie zombies
    cookie cookies
    calorie calories
    tie ties
    lie lies
    pie pies
    rookie rookies
    junkie junkies
    selfie selfies
    shoe shoes
    toe toes
    foe foes
    canoe canoes
    cache caches
    headache headaches
    ache aches
    series series
    species species
    headquarters headquarters
    barracks barracks
    means means
    news news
    outskirts outskirts
    politics politics
    crossroads crossroads
    aircraft aircraft
    people people
    police police
    mujahid mujahideen
    """

  static let others = """
    be 's/VBZ 're/VBP 'm/VBP am are re/VBP m/VBP s/VBZ
    have 've/VBP 've/VB 'd/VBD 'd/VBN
    would 'd/MD
    will 'll/MD wo/MD
    can ca/MD
    not n't nt/RB
    to na/TO ta/TO
    I i/PRP me/PRP
    we us/PRP 's/PRP
    he him/PRP
    she her/PRP
    they them/PRP 'em/PRP em/PRP
    my mine/PRP
    your yours
    our ours
    their theirs
    her hers/PRP
    who whom
    this these
    that those
    a an/DT
    's '/POS s/POS
    good better/JJR best/JJS
    well better/RBR best/RBS
    bad worse/JJR worst/JJS
    badly worse/RBR worst/RBS
    far further farther furthest farthest
    more more
    most most
    less less
    least least
    few fewer fewest
    large larger largest
    late later latest
    close closer closest
    wide wider widest
    safe safer safest
    brave braver bravest
    simple simpler simplest
    strange stranger strangest
    young younger youngest
    rare rarer rarest
    severe severer severest
    free freer freest
    nice nicer nicest
    able abler ablest
    huge huger hugest
    true truer truest
    blue bluer bluest
    fierce fiercer fiercest
    small smaller smallest
    tall taller tallest
    full fuller fullest
    elder elder
    under under
    """

  /// Stems before -ed and -ing that ``Spelling`` would get wrong: plain ones, and with "=e" those that end in e.
  static let plainStems = """
    add err egg boycott odd focus bias canvas veto echo pilot pivot riot ballot debut ruin inhabit exhibit prohibit orbit
    develop envelop gallop worship gossip patrol control bang hang gang combat repeat format pardon volunteer
    creat=e recreat=e procreat=e unit=e reunit=e invit=e cit=e incit=e excit=e recit=e ignit=e expedit=e writ=e rewrit=e bit=e
    complet=e compet=e delet=e deplet=e explor=e ignor=e restor=e stor=e scor=e ador=e deplor=e implor=e underscor=e
    interfer=e adher=e persever=e rever=e scal=e impal=e inhal=e exhal=e postpon=e ton=e clon=e condon=e hon=e aton=e ston=e dethron=e
    conven=e reconven=e interven=e contraven=e wip=e strip=e welcom=e com=e overcom=e becom=e tast=e wast=e past=e
    breath=e cloth=e bath=e sooth=e loath=e sheath=e shar=e rout=e reroute=e dy=e ey=e hir=e
    cancel travel model level signal label compel expel repel propel quarrel fuel dispel excel counsel channel tunnel marshal enrol
    rebel shovel total equal
    """
}
