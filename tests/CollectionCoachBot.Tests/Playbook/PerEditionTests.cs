using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Tests.Playbook;

public sealed class PerEditionTests
{
    [Fact]
    public void It_is_worked_out_once_for_each_language_of_an_edition()
    {
        var made = new List<Language>();
        var perEdition = new PerEdition<string>((text, language) =>
        {
            made.Add(language);
            return text.Stages[CollectionCoachBot.Receivables.OverdueStage.M1].Name;
        });

        var answers = new[] { Language.English, Language.English, Language.Chinese }.Select(language => perEdition.Of(ThePlaybook.Edition, language)).ToList();

        Assert.Equal([Language.English, Language.Chinese], made);
        Assert.Equal(answers[0], answers[1]);
        Assert.NotEqual(answers[0], answers[2]);
    }

    [Fact]
    public void Another_edition_is_worked_out_anew()
    {
        var count = 0;
        var perEdition = new PerEdition<int>((_, _) => ++count);

        var numbers = new[] { ThePlaybook.Edition, ThePlaybook.Edition, ThePlaybook.Edition with { Version = "other" } }.Select(edition => perEdition.Of(edition, Language.Chinese));

        Assert.Equal([1, 1, 2], numbers);
    }
}
