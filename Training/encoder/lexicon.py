"""Words of conflict news: verbs with their frames, nouns by what they are, times and places. Facts about English alone."""

# VERB frame parts: @G group, @P place, @T thing held, @E event, @H person, @R role noun, @N number of people, @B by-means; a bare lower-case
# word after a verb is its preposition; "=noun" a fixed object, "+particle" a particle.
TRANSITIVE = """seize @P|seize @T|seize =control of @P|capture @P|capture @N|take @P|take =control of @P|retake @P|recapture @P|enter @P|storm @P|besiege @P
shell @P|bomb @P|strike @P|hit @P|raid @P|evacuate @P|leave @P|abandon @P|reach @P|control @P|hold @P|lose @P|lose =ground to @G|recover @T|overrun @P|occupy @P
surround @P|encircle @P|defend @P|liberate @P|target @P|destroy @T|damage @P|burn @P|loot @P|mine @P|block @P|close @P|reopen @P|secure @P|clear @P
cross @P|fortify @P|attack @P|attack @G|ambush @G|fight @G|expel @G from @P|drive @G from @P|defeat @G|back @G|support @G|arm @G|train @G|fund @G
disarm @G|disband @G|absorb @G|found @G|form @G|lead @G|command @G|join @G|rejoin @G|join =forces with @G|condemn @E|criticise @G|praise @G|warn @G|threaten @G
blame @G for @E|accuse @G of @V|denounce @G|reject @E|deny @E|announce @E|sign @E with @G|broker @E|violate @E|break @E|accept @E|launch @E on @P|repel @E on @P
carry +out @E on @P|claim =responsibility for @E|begin @E|end @E|resume @E|suspend @E|propose @E|welcome @E|mediate @E|plan @E|order @E|kill @N|wound @N|arrest @N|detain @N
injure @N|free @N|release @N|exchange @N|abduct @N|kidnap @N|execute @N|behead @N|behead @H|torture @N|arrest @H|detain @H|kill @H|assassinate @H|appoint @H as @R|name @H as @R
replace @H|dismiss @H|elect @H|free @H|release @H|meet @H|shoot @H|bury @H|recruit @N|displace @N|deploy @N to @P|send @N to @P|transfer @T to @G|withdraw @T from @P
hand +over @T to @G|hand +over @P to @G|turn +over @N to @G|give +up @T|lay +down =arms|deliver @T to @G|supply @T to @G|smuggle @T into @P|fire @T at @P|store @T in @P
shoot +down @T|blow +up @P|set +up @P|tear +down @P|take +over @P|buy @T|sell @T|intercept @T|pledge =allegiance to @G|pledge =support for @G|swear =loyalty to @G|cut =ties with @G
open =fire on @G|hold =talks with @G|sever =links with @G|declare =war on @G|lift =siege of @P|impose =siege on @P|make =gains in @P|suffer =losses in @P|launch @E against @G"""
INTRANSITIVE = """clash with @G in @P|merge with @G|merge into @G|split from @G|break +away from @G|defect to @G|withdraw from @P|retreat from @P|retreat to @P|flee to @P
advance on @P|advance towards @P|march on @P|surrender to @G|surrender in @P|pull +out of @P|move into @P|return to @P|arrive in @P|land in @P|gather in @P|negotiate with @G
talk to @G|agree with @G|ally with @G|side with @G|cooperate with @G|fight alongside @G|fight against @G|operate in @P|die in @P|escape from @P|call for @E|respond to @E
resign from @G|rise against @G|rebel against @G|protest against @G|turn against @G|break with @G|collapse in @P|erupt in @P|vote for @E|regroup in @P|dig +in near @P"""
SAY = "say announce claim confirm report add insist warn deny acknowledge declare state admit"
CONTROL = "agree refuse vow threaten decide plan try begin continue manage fail want pledge offer promise attempt prepare"
PUSH = "urge force order ask allow persuade press instruct"  # X to VP
TELL = "tell inform warn assure remind"

PAST = dict(take="took taken taking", retake="retook retaken retaking", strike="struck struck striking", hit="hit hit hitting", leave="left left leaving",
    hold="held held holding", lose="lost lost losing", overrun="overran overrun overrunning", drive="drove driven driving", fight="fought fought fighting", lead="led led leading",
    begin="began begun beginning", shoot="shot shot shooting", meet="met met meeting", send="sent sent sending", give="gave given giving", blow="blew blown blowing",
    set="set set setting", tear="tore torn tearing", buy="bought bought buying", sell="sold sold selling", swear="swore sworn swearing", cut="cut cut cutting", make="made made making",
    split="split split splitting", withdraw="withdrew withdrawn withdrawing", flee="fled fled fleeing", rise="rose risen rising", die="died died dying",
    say="said said saying", tell="told told telling", find="found found finding", lay="laid laid laying", join="joined joined joining", shell="shelled shelled shelling",
    bury="buried buried burying", deny="denied denied denying", supply="supplied supplied supplying", occupy="occupied occupied occupying", carry="carried carried carrying",
    fortify="fortified fortified fortifying", ally="allied allied allying", plan="planned planned planning", admit="admitted admitted admitting",
    rebel="rebelled rebelled rebelling", repel="repelled repelled repelling", expel="expelled expelled expelling", transfer="transferred transferred transferring",
    disband="disbanded disbanded disbanding", ban="banned banned banning", kidnap="kidnapped kidnapped kidnapping", free="freed freed freeing", agree="agreed agreed agreeing",
    dig="dug dug digging", regroup="regrouped regrouped regrouping", control="controlled controlled controlling", **{"break": "broke broken breaking", "try": "tried tried trying"}, see="saw seen seeing",
    lend="lent lent lending", strip="stripped stripped stripping", swap="swapped swapped swapping", equip="equipped equipped equipping", let="let let letting", have="had had having", show="showed shown showing", teach="taught taught teaching", pay="paid paid paying",
    bring="brought brought bringing", stop="stopped stopped stopping", bar="barred barred barring", ride="rode ridden riding", wear="wore worn wearing",
    speak="spoke spoken speaking", hide="hid hidden hiding", hear="heard heard hearing", throw="threw thrown throwing",
    steal="stole stolen stealing", beat="beat beaten beating", win="won won winning", go="went gone going", come="came come coming", keep="kept kept keeping", label="labelled labelled labelling", trap="trapped trapped trapping",
    travel="travelled travelled travelling", tie="tied tied tying", drop="dropped dropped dropping", rob="robbed robbed robbing", put="put put putting",
    grant="granted granted granting", offer="offered offered offering", order="ordered ordered ordering", target="targeted targeted targeting", enter="entered entered entering")


def forms(verb):
    """Past, participle and gerund."""
    if verb in PAST:
        return PAST[verb].split()
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    past = stem[:-1] + "ied" if stem.endswith("y") and stem[-2] not in "aeiou" else stem + "ed"
    return [past, past, (stem if verb != "die" else "dy") + "ing"]


GROUPS = """fighters rebels militants troops soldiers gunmen insurgents militiamen forces commandos jihadists extremists separatists loyalists guerrillas
volunteers mercenaries tribesmen protesters paratroopers recruits defectors peacekeepers factions units brigades groups militias battalions clans warlords
raiders snipers attackers assailants irregulars conscripts reservists allies""".split()
SINGLE_GROUPS = """army militia alliance coalition faction group movement government regime opposition council command junta brigade battalion wing party convoy patrol
garrison police army leadership delegation committee""".split()
PLACES = """town village city base airport airfield crossing checkpoint district neighbourhood suburb hill ridge valley road highway bridge camp outpost
barracks garrison province region enclave border port refinery oilfield dam hospital prison market factory warehouse headquarters compound countryside
junction school mosque church quarter island square depot plant frontline harbour""".split()
THINGS = """weapons tanks missiles rockets shells ammunition vehicles drones mortars guns rifles explosives supplies documents trucks helicopters
jets artillery bodies equipment aid fuel grenades mines pickups positions""".split()
EVENTS = """attack raid offensive assault ambush bombing airstrike ceasefire truce deal agreement siege operation withdrawal killing deployment
campaign strike explosion evacuation talks merger plan proposal massacre blockade clashes coup exchange invasion negotiations escalation mutiny shelling""".split()
PEOPLE = """civilians people soldiers fighters prisoners hostages policemen villagers children officers aid|workers journalists students residents women detainees
guards militants refugees families passengers medics teachers activists monks herders miners farmers""".split()
ROLES = "commander leader governor chief spokesman emir deputy minister head envoy president adviser".split()
SPEAKERS = """officials residents witnesses activists sources diplomats commanders doctors police monitors rescuers analysts aid|workers
rebels medics survivors state|media security|officials military|sources local|officials army|officers opposition|activists health|officials
tribal|elders rights|groups hospital|sources human|rights|monitors""".split()
ONE_SPEAKER = """spokesman official spokeswoman resident witness commander source diplomat doctor officer minister governor activist monitor lawyer
statement army group ministry report""".split()
ADJ = """local armed heavy northern southern eastern western central remote strategic senior former foreign masked unidentified loyal veteran young
key main nearby disputed small rival hardline moderate besieged contested new large final deadly fresh fierce lightly|armed joint military coastal""".split()
BACKERS = "Turkish Iranian Russian American Saudi Syrian Kurdish Western French Ethiopian Rwandan Ukrainian Emirati Libyan".split()
COUNTRIES = "Turkey Iran Russia U.S. Rwanda Ethiopia Saudi NATO UN Qatar Ankara Moscow Israel Chad Uganda".split()
TIES = "backed led supported affiliated linked controlled aligned allied trained funded armed sponsored held".split()
NOUN_TIES = "rebel government opposition army militia tribal state cartel".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April May June July August September October November December Nov. Dec. Sept. Feb.".split()
TITLES = "Gen. Col. Sheikh Maj. Capt. Lt. Dr. President Minister Commander Ayatollah General Colonel Brig. Mullah".split()
LOWER_TITLES = "spokesman spokeswoman commander leader activist governor envoy rebel|commander army|spokesman military|spokesman".split()
AGENCIES = "Reuters AFP AP Xinhua CNN".split()
CITIES = "BEIRUT ANKARA BAGHDAD DAMASCUS TRIPOLI KABUL CAIRO GENEVA NAIROBI BAMAKO GOMA KYIV MOSCOW SANAA ADEN MOGADISHU KHARTOUM ISTANBUL AMMAN ABUJA YANGON MANILA GAZA ERBIL".split()
MANNER = "heavily quickly reportedly briefly partly repeatedly secretly again later finally".split()

# Double objects, and what is given
GIVE = "lend give give offer hand send promise sell grant show pay bring deny teach".split()
GIVEN = """tanks weapons keys rockets money fuel aid shelter refuge ammunition drones|parts safe|passage intelligence vehicles missiles food medicine cash
access visas loans trucks maps arms jets radios salaries food|parcels supplies prisoners volunteers advisers instructors land rifles documents lists artillery|shells
water time permission protection armoured|vehicles grain spare|parts boats uniforms houses jobs ransom|money recruits amnesty bases""".split()
MASS = "money fuel aid shelter refuge ammunition passage intelligence food medicine cash access land water time permission protection grain money amnesty".split()
RECEIVERS = """tribes factions villagers clans rebels mediators troops families elders militias allies inspectors crews miners prisoners survivors farmers
ministers displaced|families border|guards herders ceasefire|monitors townspeople commanders captors tribesmen sailors smugglers policemen relatives""".split()
ONE_RECEIVER = "army group government president militia ministry regime junta garrison movement coalition colonel ministry council king mission sheikh commander envoy alliance family".split()
PASSED = """convoy buses trucks civilians women prisoners fighters hostages inspectors ambulance patrol villagers crew families group column delegation refugees
monitors students journalists army troops militia ship tanker children medics|team crowd mediators garrison""".split()
BARE = "pass leave enter escape withdraw go advance return retreat surrender regroup flee cross work land".split()
# Reduced clauses: subject nouns, then participle and what follows
ANGER = "enraged provoked alarmed emboldened encouraged outraged frightened driven displaced cornered trapped inspired surprised weakened wounded stung".split()
CAUSES = "arrest death killing murder detention execution loss dismissal transfer shooting expulsion betrayal disappearance imprisonment humiliation burial".split()
CAUSED = "leader elder commander relatives chief clansmen brothers imam comrades mayor sons teacher patron neighbours candidate lawyer colleagues cousins".split()
WITHS = "rifles knives pistols sticks machine|guns rocket|launchers spears axes explosives grenades swords bows clubs stones".split()
RIDES = "motorcycles camels horses pickups bicycles donkeys mules".split()
WEARS = "uniforms masks black fatigues helmets suicide|vests turbans balaclavas body|armour army|uniforms camouflage white|robes".split()
USES = "kennel laboratory prison barracks base warehouse headquarters hospital camp checkpoint depot polling|station command|post courthouse kitchen refuge".split()
BUILDINGS = "school mosque church hotel factory warehouse house bakery theatre farm villa stadium library sports|hall hangar cinema monastery market train|station university building bus tunnel".split()
BY = "telephone phone radio email satellite|phone text|message Skype".split()
MEN = """residents fighters villagers soldiers gunmen protesters militants farmers students prisoners recruits police officers relatives families herders
rebels men youths miners refugees deserters smugglers insurgents troops attackers conscripts pirates bandits guerrillas drivers traders mourners doctors raiders crowds""".split()
PUNISH = """hold for_six_days|hold for_three_days|question for_hours|beat with_sticks|release at_dawn|tell to_stay|order to_return|fine|blindfold|interrogate|handcuff
hold in_a_cellar|force to_confess|accuse of_spying|put on_a_bus|search|rob|tie to_a_tree|send to_a_camp|allow to_leave|strip of_his_rank|jail for_life|warn|release on_bail
drive to_the_border|ask to_sign_a_confession|try in_secret|keep in_solitary_confinement|free in_a_swap|deport"""
SECRET = "identified named quoted".split()
ROLE_OWNERS = "regional provincial district local deputy acting military interior city town former".split()
HEAD_NOUNS = """rebel drone|suicide bomber|government troops|air strike|car bomb|roadside bomb|border guards|security forces|tribal militia|police chief|opposition leader|peace envoy
warplanes|gunmen|militants|soldiers|rebels|army|police|insurgents|protesters|junta|warlord|helicopter|aid convoy|top commander|shelling|bomb blast|mob|separatists|pirates|navy|mortar fire|landmine"""
HEAD_PLACES = "market school village mosque funeral hospital convoy camp checkpoint barracks airport prison church bus base town bridge port refinery hotel outpost ferry".split()
HEAD_ACTS = "strike hit attack bomb shell storm raid target ambush destroy seize retake enter besiege burn capture loot".split()
HEAD_TWO = "swap_fire trade_insults clash sign_truce swap_prisoners agree_ceasefire hold_talks exchange_fire resume_talks blame_militants fight trade_blame claim_victory reject_deal".split()
HEAD_ARMS = "jet drone bomber strike bomb warplanes helicopter convoy shelling blast fire landmine mob".split()  # what signs nothing
HEAD_NOUNS += """|fighter jets|rocket attack|truck bomb|gunboats|masked men|rival clans|coup leader|junta chief|rebel group|peacekeepers|exiled leader|foreign minister|armed men
state forces|coast guard|air raid|grenade attack|cattle raiders|election mob|tank fire|naval blockade|sniper fire|militiamen|guerrillas|jihadists|commandos|former president"""
HEAD_SELF = "disband withdraw advance retreat surrender flee resign talk meet regroup return disarm mobilise split merge vote".split()
HEAD_CAUSES = "blast attack raid ambush shelling clash bombing drone|strike airstrike landmine|blast riot crossfire gunfight car|bomb rocket|fire tank|fire mutiny stampede siege".split()
HEAD_DONE = "kill kill wound injure abduct free arrest detain release kidnap shoot attack ambush hit shell bomb raid seize destroy capture evacuate hold jail behead".split()
VICTIMS = "officers policemen rebels pilgrims peacekeepers sailors drivers nuns tourists engineers shepherds lawmakers".split()
VICTIM = "convoy patrol mayor driver priest reporter village checkpoint bus tanker church mosque school journalist colonel judge governor nurse pilot officer ferry pipeline consulate barracks bishop".split()

# Called, made, asked
INSULTS = "cowards traitors terrorists bandits heroes martyrs puppets criminals outlaws mercenaries liars rebels spies brothers partners patriots".split()
CALLED_ONE = "traitor massacre coward threat lie victory terrorist|group hero mistake betrayal trap provocation ally enemy farce crime partner puppet".split()
DECLARED = "illegal dead safe responsible independent open free guilty missing void loyal".split()
OFFICES = "governor chairman leader mayor defence|minister interior|minister president army|chief commander police|chief spokesman finance|minister foreign|minister prime|minister deputy|commander ambassador chief|negotiator military|ruler".split()
ASK = "ask ask ask tell tell urge urge order order beg petition implore press persuade invite instruct command advise convince warn allow encourage lobby summon".split()
ASK_OBJECT = "press petition lobby summon invite command encourage".split()
OWNED = "fighters men leaders gunmen troops officers sons allies followers villages members attacks tanks patrols raids brothers founders guards supporters boats".split()
TRADES = "teacher engineer preacher smuggler former|colonel retired|general lawyer shepherd doctor baker tribal|chief businessman poet tailor|apprentice fisherman banker school|inspector former|diplomat exiled|politician student|leader mechanic".split()
MODELS = "Grad Kornet Igla Abrams Toyota Kalashnikov Bradley Javelin Stinger Fagot Mirage Bayraktar Panhard Hummer Galil Dragunov Katyusha Fajr".split()
LENT = "soldiers scouts trackers pilots engineers snipers trainers gunners drivers fighters bodyguards mechanics nurses officers translators volunteers sappers recruits".split()
PASSING = """food|convoys relief|convoys grain|ships fuel|trucks supply|boats rescue|workers ambulance|crews cargo|planes medical|teams peace|monitors water|tankers supply|trucks
bus|passengers hospital|staff refugee|families weapons|inspectors truck|drivers oil|tankers aid|convoys opposition|fighters school|children border|guards village|women""".split()
OUTLETS = "Reuters AFP AP Xinhua CNN Tass Anadolu Fars Tasnim Bloomberg Rudaw Dozhd Ukrinform Medyascope Sputnik".split()
