using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Editions.Book;

/// <summary>What customers say, with the answer that holds at any stage, and every phrasing by which it is recognised: for a trainer, so none is left out.</summary>
internal static class ExcusesPage
{
    /// <param name="text">The playbook in one language.</param>
    /// <param name="label">What stands before a part, by its key.</param>
    public static BookPage Of(PlaybookText text, Func<string, string> label)
    {
        var blocks = new BookBlocks();
        foreach (var group in text.Excuses.GroupBy(excuse => excuse.Plan.GroupId, StringComparer.Ordinal))
        {
            blocks.Heading(group.First().Group);
            foreach (var excuse in group)
            {
                blocks.Subheading($"{excuse.Number} · {excuse.Says}")
                    .Quote(null, excuse.Acknowledge, excuse.Fact, excuse.Step)
                    .List(label("heard-from"), excuse.Plan.Fits.Select(attitude => text.Attitudes[attitude].Name))
                    .List(label("law-here"), excuse.Plan.LawIds.Select(id => text.Law[id].Article))
                    .Text(label("recognised"), string.Join(" / ", excuse.Variants));
            }
        }

        return new BookPage("excuses", label("excuses"), label("excuses-intro"), blocks.All);
    }
}
