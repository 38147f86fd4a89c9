// Words that stand over what is told, by what they do to it; each word is a dictionary form. A word that is in no class changes
// nothing over a finite clause, and is not trusted over an infinitive.

/// Classes of governing verbs, nouns and adjectives.
enum GoverningWords {
  /// Plain saying: what is said stays as it stands.
  static let saying: Set<String> = words(
    """
    say tell report add state note explain write describe quote stress insist recall remark observe comment reveal disclose
    acknowledge admit concede confirm indicate show point mention emphasise emphasize recount conclude warn read inform notify
    brief testify relate reply answer tweet post reiterate repeat affirm underline underscore highlight caution complain boast
    clarify specify elaborate interject respond retort signal relay reaffirm certify verify confess swear tout cite document
    detail broadcast publish
    """)
  /// The actors themselves make it known.
  static let announcing: Set<String> = words(
    """
    announce declare proclaim unveil hail herald trumpet reannounce
    """)
  /// The teller takes no responsibility for it, or only thinks so.
  static let claiming: Set<String> = words(
    """
    claim allege suggest speculate suspect rumour rumor believe think assume purport assert argue maintain contend surmise
    suppose imply guess presume reckon feel imagine insinuate hint understand estimate consider deem profess appear seem
    conjecture theorise theorize infer
    """)
  /// Plain telling in the passive over an infinitive keeps the distance: "is **said** to", "is **reported** to".
  static let hearsay: Set<String> = words("say report understand describe hold")
  /// Said to be so by those who could see it: "is **known** to", "was **found** to have".
  static let knowing: Set<String> = words(
    """
    know find confirm show see prove observe reveal film catch spot
    """)
  /// What is said is said not to be so.
  static let denying: Set<String> = words(
    """
    deny dismiss refute reject rebut dispute contradict disavow rebuff debunk doubt disprove gainsay repudiate disclaim lie
    discount pretend feign
    """)
  /// The subject does not do it, or somebody sees to it that it is not done.
  static let refusing: Set<String> = words(
    """
    refuse decline fail avoid reject oppose resist forbid prevent refrain cancel block ban rule abstain shun spurn rebuff scrap
    abandon shelve prohibit bar veto foil thwart avert preclude neglect omit forgo forego eschew abort drop forswear renounce
    object balk baulk dissuade deter discourage stall collapse scotch ditch hinder obstruct deny dismiss ignore snub defy decry
    miss escape lack
    """)
  /// Somebody wants others to do it.
  static let calling: Set<String> = words(
    """
    urge call ask appeal demand press encourage invite order advise recommend exhort implore instruct pressure push request beg
    advocate lobby command tell beseech plead entreat direct counsel incite challenge summon petition enjoin campaign require
    oblige insist agitate goad nudge cajole
    """)
  /// Something is expected, wanted, thought of or prepared.
  static let planning: Set<String> = words(
    """
    hope expect want wish intend plan fear threaten promise pledge vow agree decide try offer seek aim attempt prepare propose
    consider discuss contemplate mull envisage favour favor negotiate debate weigh study explore anticipate predict foresee
    await mean need desire aspire resolve opt choose undertake volunteer swear determine commit set schedule slate bind tend
    look wait hesitate arrange strive struggle endeavour endeavor work bid long yearn dream talk ponder project forecast
    envision support back endorse approve authorise authorize allow permit enable empower ready poise design moot float postpone
    delay warrant risk plot vote scheme conspire mandate task tempt prefer like love eye pursue demand recommend
    persuade convince train recruit broker mediate facilitate accept mobilise mobilize deploy send let
    """)
  /// Done when the verb is done: "**managed** to join", "was **forced** to leave".
  static let implying: Set<String> = words(
    """
    manage begin start continue go help force compel proceed dare cause bother happen get lead prompt resume succeed finish keep
    spend drive come make stand sit
    """)
  /// It was so and is no longer: "**stopped** backing", "**ended** its support".
  static let ending: Set<String> = words(
    """
    stop cease end halt terminate discontinue quit withdraw cut freeze suspend revoke sever
    """)
  /// Somebody is said to be guilty of it: "**accused** of joining".
  static let accusing: Set<String> = words(
    """
    accuse suspect charge blame convict denounce indict acquit prosecute try condemn implicate fault criticise criticize
    """)
  /// One becomes of several, or leaves the one for the other: the end is reached with the means ("**merged** to form").
  static let regrouping: Set<String> = words(
    """
    merge unite join band combine come amalgamate unify fuse split leave break defect ally team link coalesce desert abandon
    quit grow expand widen rise emerge evolve dissolve reunite secede
    """)
  /// What regrouping leads to.
  static let forming: Set<String> = words(
    """
    form establish create found launch unveil set proclaim declare constitute build forge start organise organize assemble
    include become comprise lead
    """)
  /// What groups enter that exists: after one of leaving it is done ("**left** X to **join** Y").
  static let leaving: Set<String> = words("leave defect quit desert split break abandon secede")
  /// Only says that a happening comes to pass: its mood is the happening's.
  static let occurring: Set<String> = words(
    """
    take happen occur begin start go proceed come continue materialise materialize follow break emerge exist be result involve
    include form remain stand unfold commence resume ensue loom arise
    """)
  /// The happening did not come about, if it is none that can be tried in vain.
  static let failing: Set<String> = words("fail collapse stall founder fizzle falter unravel")
  /// Carried out, or brought about: the noun's mood is the verb's ("**launched** an attack", "**gave** support").
  static let carrying: Set<String> = words(
    """
    launch carry conduct mount stage make take give provide receive have hold lead perform commit execute perpetrate form create
    build establish found set forge begin start open lend get win enjoy do sign conclude complete finalise finalize strike reach
    enter become remain bring undertake effect extend continue resume step expand intensify unleash suffer face
    """)
  /// Takes a happening for granted: "**condemned** the attack".
  static let presupposing: Set<String> = words(
    """
    condemn criticise criticize praise denounce deplore mourn investigate survive repel avenge celebrate remember commemorate
    mark describe witness blame explain regret lament decry applaud commend welcome repulse withstand film probe resent exploit
    protest honour honor lead outlive escape flee
    """)
  /// Nouns of what is thought of, wanted or prepared.
  static let plans: Set<String> = words(
    """
    plan talk proposal idea possibility prospect offer negotiation discussion intention bid effort attempt deal agreement
    decision promise pledge vow hope fear threat danger risk chance wish desire option scenario project debate consultation vote
    referendum referenda draft roadmap framework blueprint ambition dream aim goal objective purpose condition suggestion
    initiative consideration preparation contemplation determination willingness readiness resolve move step commitment right
    opportunity need prediction expectation verge brink eve threshold way lobbying campaign drive push agenda authorisation
    authorization approval mandate reluctance concern warning speculation route path potential plot conspiracy strategy design
    scheme ultimatum deadline precondition test obstacle basis support opposition request probability likelihood question favour
    favor terms term preference hint
    """)
  /// Nouns of wanting others to act.
  static let calls: Set<String> = words(
    """
    call demand appeal invitation request order pressure plea urging recommendation petition exhortation advocacy command
    instruction directive ultimatum
    """)
  /// Nouns of its not being so or not being done.
  static let denials: Set<String> = words(
    """
    denial refusal rejection failure inability lack absence unwillingness impossibility prohibition ban cancellation prevention
    abandonment dearth avoidance opposition obstruction reluctance
    """)
  /// Nouns of unproven telling.
  static let claims: Set<String> = words(
    """
    report rumour rumor claim allegation accusation suspicion speculation charge belief assertion theory assumption hearsay
    suggestion insinuation gossip impression perception
    """)
  /// Nouns of making it known.
  static let announcements: Set<String> = words("announcement declaration proclamation")
  /// Nouns of proof: nothing is known where there is none.
  static let evidence: Set<String> = words(
    """
    evidence sign indication proof suggestion confirmation indicator hint reason basis information intelligence case belief
    truth
    """)
  /// Nouns of coming to an end.
  static let ends: Set<String> = words(
    """
    end cessation withdrawal loss termination halt expiry suspension collapse
    """)
  /// Nouns that only measure, or say that it comes about: the mood of what they stand under is that of the happening.
  static let measures: Set<String> = words(
    """
    series wave number string spate campaign part kind sort form member act start beginning launch type round lot majority
    couple completion continuation creation formation establishment result product fruit exchange return process midst course
    """)
  /// Adjectives over a clause or an infinitive, or before a noun: not yet so.
  static let possible: Set<String> = words(
    """
    possible planned proposed potential prospective future likely probable conceivable upcoming forthcoming impending imminent
    threatened expected intended mooted envisaged hypothetical hoped-for would-be eventual feasible desirable necessary ready
    willing keen eager set due bound about poised close near tentative projected contemplated scheduled pending suggested
    promised inevitable looming feared attempted prepared determined anxious able free welcome inclined hopeful certain sure apt
    prone afraid wary draft pledged optional conditional offered committed
    """)
  /// Adjectives of unproven telling.
  static let alleged: Set<String> = words(
    """
    alleged suspected purported apparent reported rumoured rumored supposed presumed claimed unconfirmed putative ostensible
    unverified believed
    """)
  /// Adjectives of what was so.
  static let former: Set<String> = words(
    """
    former ex onetime one-time erstwhile previous late ousted deposed past then sometime defunct disbanded
    """)
  /// Adjectives of what did not come about.
  static let foiled: Set<String> = words(
    """
    aborted abortive cancelled canceled foiled thwarted rejected false fake fictitious nonexistent non-existent averted
    abandoned hypothetical imaginary failed collapsed scrapped shelved
    """)
  /// Adjectives of wanting others to act.
  static let demanded: Set<String> = words("demanded urged requested recommended called-for")
  /// Adjectives over a clause: it is not so.
  static let untrue: Set<String> = words(
    """
    untrue false wrong incorrect doubtful inaccurate baseless unfounded fabricated nonsense lie fabrication invention impossible
    unable fake hoax forbidden implausible unthinkable rumour rumor propaganda bogus forged
    """)
  /// Adjectives under which nothing is stated.
  static let open: Set<String> = words(
    """
    unclear unlikely unwilling reluctant uncertain unknown unsure unproven improbable hesitant unprepared
    """)
  /// Adjectives under which an infinitive is done: "was **proud** to lead".
  static let glad: Set<String> = words(
    """
    proud happy glad pleased honoured honored lucky fortunate quick content delighted
    """)
  /// Adjectives that rank who did it: "the **first** group to join".
  static let ranking: Set<String> = words(
    """
    first second third fourth fifth last latest only next youngest oldest
    """)
  /// Nouns that tell who or what somebody is.
  static let roles: Set<String> = words(
    """
    leader commander head chief chieftain member ally founder co-founder cofounder chairman chairwoman chair president emir
    warlord boss sponsor backer supporter partner affiliate wing branch offshoot splinter faction arm constituent component
    patron financier spokesman spokeswoman spokesperson deputy figure militant fighter rebel follower loyalist subsidiary proxy
    adversary enemy rival captain colonel general secretary coordinator ringleader mastermind successor predecessor ex-leader
    ex-commander ex-member ex-chief
    """)
  /// Happenings that are real even when they fail: "a **failed attack**".
  static let violent: Set<String> = words(
    """
    attack assault offensive raid ambush bombing bombardment strike airstrike operation siege shelling incursion invasion coup
    fire mission advance fighting clash battle
    """)
  /// Adverbs that mark doubt.
  static let doubtful: Set<String> = words(
    """
    reportedly allegedly apparently purportedly supposedly presumably probably possibly perhaps maybe ostensibly seemingly
    likely rumouredly conceivably
    """)
  /// Adverbs that mark what is said as an error.
  static let erroneous: Set<String> = words(
    """
    wrongly falsely mistakenly erroneously incorrectly wrongfully untruthfully inaccurately
    """)
  /// Adverbs that deny, or all but deny.
  static let negative: Set<String> = words(
    """
    not n't n’t never neither nor nearly almost hardly barely scarcely rarely seldom nowhere
    """)
  /// Words before or for a noun that make it none.
  static let none: Set<String> = words("no none nobody neither nothing no-one few noone")
  /// Adverbs of what was so.
  static let once: Set<String> = words(
    """
    formerly previously once originally initially historically traditionally
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
