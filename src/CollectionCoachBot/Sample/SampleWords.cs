using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Receivables;
using YamlDotNet.Serialization;

namespace CollectionCoachBot.Sample;

/// <summary>The word lists that the sample is made of: SampleWords.yaml.</summary>
internal sealed class SampleWords
{
    [YamlMember(Alias = "people")]
    public Staff People { get; init; } = new();

    [YamlMember(Alias = "chinese")]
    public Companies Chinese { get; init; } = new();

    [YamlMember(Alias = "english")]
    public Companies English { get; init; } = new();

    [YamlMember(Alias = "sole trader")]
    public string SoleTrader { get; init; } = "";

    [YamlMember(Alias = "abroad")]
    public List<Place> Abroad { get; init; } = [];

    [YamlMember(Alias = "notes")]
    public Dictionary<Outcome, List<string>> Notes { get; init; } = [];

    public static SampleWords Load(string folder) =>
        new DeserializerBuilder().Build().Deserialize<SampleWords>(File.ReadAllText(Path.Combine(folder, "Sample", "SampleWords.yaml")));

    internal sealed class Staff
    {
        [YamlMember(Alias = "tenant")]
        public string Tenant { get; init; } = "";

        [YamlMember(Alias = "owners")]
        public List<Owner> Owners { get; init; } = [];

        /// <summary>Of ten customers.</summary>
        [YamlMember(Alias = "withoutOwner")]
        public int WithoutOwner { get; init; }
    }

    internal sealed class Owner
    {
        [YamlMember(Alias = "email")]
        public string Email { get; init; } = "";

        [YamlMember(Alias = "name")]
        public string Name { get; init; } = "";

        /// <summary>Entra object id.</summary>
        [YamlMember(Alias = "id")]
        public string Id { get; init; } = "";

        /// <summary>How many customers they own for each that another with 1 owns.</summary>
        [YamlMember(Alias = "share")]
        public int Share { get; init; }
    }

    internal sealed class Companies
    {
        [YamlMember(Alias = "names")]
        public List<string> Names { get; init; } = [];

        [YamlMember(Alias = "trades")]
        public Dictionary<Segment, List<string>> Trades { get; init; } = [];

        [YamlMember(Alias = "contacts")]
        public List<string> Contacts { get; init; } = [];

        [YamlMember(Alias = "signers")]
        public List<string> Signers { get; init; } = [];
    }

    internal sealed class Place
    {
        [YamlMember(Alias = "currency")]
        public string Currency { get; init; } = "";

        [YamlMember(Alias = "country")]
        public string Country { get; init; } = "";

        [YamlMember(Alias = "law")]
        public Jurisdiction Law { get; init; }
    }
}
