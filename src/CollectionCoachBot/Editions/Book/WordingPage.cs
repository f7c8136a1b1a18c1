using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Editions.Book;

/// <summary>What mustn't be said, by kind: why, and what to say in its place. The patterns that find it are for machines and stay in their file.</summary>
internal static class WordingPage
{
    /// <param name="text">The playbook in one language.</param>
    /// <param name="label">What stands before a part, by its key.</param>
    public static BookPage Of(PlaybookText text, Func<string, string> label)
    {
        var blocks = new BookBlocks();
        foreach (var (kind, named) in text.Wording.Kinds.OrderBy(pair => pair.Key))
        {
            blocks.Heading(named.Name).Text(label("why"), named.Why);
            // Those for the kind's own reason first; rules with the same reason are told together.
            foreach (var rules in text.Wording.Rules.Where(rule => rule.Kind == kind).GroupBy(rule => (rule.Why, rule.From)).OrderBy(rules => rules.Key != default))
            {
                if (rules.Key.Why is { } why)
                    blocks.Text(label("why-here"), why);
                if (rules.Key.From is { } from)
                    blocks.Text(label("said-from"), $"{from.Code()} · {text.Stages[from].Name}");
                blocks.Quote(label("instead"), [.. rules.Select(rule => rule.Instead).Distinct(StringComparer.Ordinal)]);
            }
        }

        return new BookPage("wording", label("wording"), label("wording-intro"), blocks.All);
    }
}
