using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Customers;

/// <summary>What is known of a contract in a line of plain text, in the words of the form that asks for it.</summary>
internal static class ContractText
{
    /// <returns>Null: nothing is known.</returns>
    public static string? Of(ContractFacts facts, Language language, Words words)
    {
        string Text(string key) => words.Plain(language, "coaching.law-" + key);
        var known = new List<string>();
        if (facts.Jurisdiction != Jurisdiction.Unknown)
            known.Add(Text("jurisdiction-" + TextKeys.Of(facts.Jurisdiction)));
        if (facts.Kind != ContractKind.Unknown)
            known.Add(Text("kind-" + TextKeys.Of(facts.Kind)));
        if (facts.OurSize != CompanySize.Unknown)
            known.Add(words.Plain(language, "customers.our-size", ("size", Text("size-" + TextKeys.Of(facts.OurSize)))));
        if (facts.TheirSize != CompanySize.Unknown)
            known.Add(words.Plain(language, "customers.their-size", ("size", Text("size-" + TextKeys.Of(facts.TheirSize)))));
        if (facts.SizeTold is { } told)
            known.Add(words.Plain(language, told ? "customers.size-told" : "customers.size-not-told"));
        return known.Count == 0 ? null : string.Join(" · ", known);
    }
}
