using CollectionCoachBot.Conversation;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Coaching.Law;

/// <summary>The inputs of the form about a contract. What comes back is a stranger's word: anything that wasn't offered reads as not known.</summary>
internal static class LawForm
{
    public const string Jurisdiction = "jurisdiction";
    public const string OurSize = "ours";
    public const string TheirSize = "theirs";
    public const string Kind = "kind";
    public const string Told = "told";
    public const string Yes = "yes";
    public const string No = "no";
    public const string Unknown = "unknown";

    public static ContractFacts Read(CardPress press) => new(
        Value<Jurisdiction>(press, Jurisdiction),
        Value<CompanySize>(press, OurSize) is var ours && ours != CompanySize.PublicBody ? ours : CompanySize.Unknown,
        Value<CompanySize>(press, TheirSize),
        Value<ContractKind>(press, Kind),
        press.Text(Told, 20) switch { Yes => true, No => false, _ => null });

    private static T Value<T>(CardPress press, string name)
        where T : struct, Enum =>
        press.Text(name, 40) is { } text && Enum.GetNames<T>().Contains(text, StringComparer.Ordinal) ? Enum.Parse<T>(text) : default;
}
