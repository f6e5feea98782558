/**
 * Nouns that say what kind of thing a name beside them stands for: "the retailer Dobra", "Tarion, the warranty authority",
 * "HCRA chief executive". In lower case, one word each; a noun may say two things ("the exchange").
 */

/** What a noun says of the name that it stands beside, as bits. */
export const NOUN = {
  /** It is a company. */
  firm: 1,
  /** It is another organisation. */
  body: 2,
  /** It is a person: the noun is a trade, a post or a kinship. */
  role: 4,
  /** It has what companies and organisations have: "Acme shareholders". */
  owned: 8,
  /** It is a person who has this honour, degree or number: "Shona Kinnaird KC". */
  honour: 16,
} as const;

const WORDS: Readonly<Record<keyof typeof NOUN, string>> = {
  firm:
    "company companies firm firms group conglomerate giant titan startup unicorn unit subsidiary parent affiliate rival peer " +
    "competitor supplier customer client contractor operator owner bidder suitor buyer acquirer issuer landlord tenant " +
    "franchise franchisee venture vehicle arm division business enterprise bank lender insurer reinsurer broker brokerage " +
    "underwriter fund trust manager advisory adviser consultancy consultants auditor auditors accountants headhunter " +
    "headhunters solicitors lawyers financier microlender exchange bourse retailer grocer supermarket supermarkets chain " +
    "store shop outlet wholesaler distributor importer exporter trader merchant dealer dealership dealerships carmaker " +
    "automaker truckmaker planemaker shipbuilder shipyard yard chipmaker toymaker drugmaker brewer distiller winemaker winery " +
    "vineyard bakery baker dairy creamery miller mill roaster maker manufacturer producer processor packer grower farm " +
    "plantation estate miner driller explorer refiner smelter steelmaker foundry forge utility pipeline developer builder " +
    "housebuilder homebuilder architects engineer engineers carrier airline shipper shipowner line forwarder haulier hauler " +
    "courier railway ferry cab publisher broadcaster newspaper weekly daily magazine studio label network channel agency " +
    "advertiser website portal platform app service provider telecom telco software hardware vendor designer fashion brand " +
    "boutique jeweller jeweler restaurant restaurateur caterer pub pubs hotel hotelier casino resort lottery bookmaker clinic " +
    "pharmacy hospital lab laboratory biotech pharma vet recycler quarry cement tannery textile garment factory plant works " +
    "workshop printer nursery agribusiness conservationist cooperative receiver administrator liquidator registrar custodian " +
    "auctioneer",
  body:
    "ministry department bureau directorate secretariat cabinet government administration authority authorities agency " +
    "regulator watchdog ombudsman commission commissioners committee subcommittee panel council assembly parliament " +
    "legislature senate congress chamber court tribunal bench police force army navy coastguard customs prosecutor " +
    "prosecutors inspectorate registry exchequer treasury union unions guild syndicate federation confederation association " +
    "alliance coalition league society club team side squad foundation charity charities nonprofit ngo trust fund campaign " +
    "campaigners lobby group movement party parties institute institution academy university college school faculty museum " +
    "gallery orchestra theatre library archive church diocese parish mosque temple synagogue congregation seminary hospital " +
    "hospice clinic board office body bodies network forum thinktank organisation organization pressure bloc caucus militia " +
    "brigade battalion embassy consulate mission municipality county district borough prefecture province cooperative " +
    "collective chapter branch local creditor creditors owner standards",
  role:
    "chairman chairwoman chair chairperson president chief boss head director governor minister premier mayor senator " +
    "lawmaker legislator congressman congresswoman councillor councilor commissioner secretary treasurer ambassador envoy " +
    "consul judge justice magistrate coroner prosecutor attorney lawyer solicitor barrister counsel advocate notary professor " +
    "lecturer teacher headmaster headteacher principal dean rector scientist researcher economist analyst strategist trader " +
    "broker banker financier investor tycoon billionaire magnate entrepreneur founder owner proprietor partner manager " +
    "executive officer spokesman spokeswoman spokesperson adviser advisor aide assistant deputy successor predecessor heir " +
    "widow widower husband wife son daughter brother sister father mother cousin nephew niece uncle aunt grandson doctor " +
    "surgeon nurse midwife pharmacist vet dentist farmer grower fisherman miller baker butcher cook chef driver pilot captain " +
    "skipper sailor engineer architect builder electrician plumber welder mechanic worker clerk teller cashier accountant " +
    "auditor receiver liquidator administrator bookkeeper journalist reporter editor columnist photographer author novelist " +
    "poet writer biographer historian singer actor actress comedian dancer painter sculptor composer conductor musician " +
    "drummer guitarist producer presenter host coach trainer striker winger midfielder defender goalkeeper forward bowler " +
    "batsman batter pitcher golfer jockey boxer swimmer sprinter cyclist referee umpire bishop archbishop priest pastor imam " +
    "rabbi monk nun general colonel major sergeant constable inspector detective sheriff warden guard soldier activist " +
    "campaigner organiser organizer volunteer leader chieftain king queen prince princess duke tenant resident neighbour " +
    "neighbor pensioner student graduate pupil boy girl man woman shopkeeper vendor grocer hotelier restaurateur developer " +
    "designer inventor programmer candidate contender suspect defendant plaintiff claimant witness victim convict accomplice " +
    "whistleblower",
  owned:
    "shares share stock shareholders shareholder investors bondholders bonds notes debt board boardroom directors chairman " +
    "chairwoman chair chief boss president executive executives officer officers manager managers founder spokesman " +
    "spokeswoman spokesperson staff workers employees crews pilots drivers miners nurses members customers clients suppliers " +
    "subscribers depositors creditors lenders store stores branch branches plant plants factory factories office offices " +
    "headquarters subsidiary unit affiliate brand brands product products profit profits revenue sales earnings results data " +
    "figures economist economists analyst analysts strategist strategists lawyers officials inspectors secretary director " +
    "deputy report survey index poll website app",
  honour: "kc qc sc jp obe cbe mbe kbe dbe phd md esq jr snr sr ii iii iv cfa cpa frs",
};

const BITS = new Map<string, number>();
for (const [kind, words] of Object.entries(WORDS) as [keyof typeof NOUN, string][])
  for (const word of words.split(" ")) BITS.set(word, (BITS.get(word) ?? 0) | NOUN[kind]);

/** What a noun in lower case says, as bits of NOUN; 0 for any other word. */
export const nounOf = (word: string): number => BITS.get(word) ?? 0;
