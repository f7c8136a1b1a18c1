using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Tests.Playbook;

/// <summary>The letters' words, and that plans and causes lead to everything there is.</summary>
public sealed class LettersAndPlansTests
{
    private static readonly PlaybookEdition Edition = ThePlaybook.Edition;

    [Fact]
    public void No_letter_says_what_is_forbidden_at_its_stage()
    {
        foreach (var language in Languages.All)
        {
            var lexicon = TheLexicon.Of(language);

            var found = Edition.In(language).Letters.SelectMany(letter => Templates(letter.Value)
                .SelectMany(template => lexicon.FoundIn(template, letter.Key).Select(word => $"{letter.Key} says \"{word}\": {template}")));

            Assert.Equal("", string.Join("\n", found));
        }
    }

    [Fact]
    public void A_rep_sends_no_demand_alone()
    {
        foreach (var language in Languages.All)
        {
            Assert.All(Edition.In(language).Letters, letter => Assert.Equal(letter.Key <= OverdueStage.M1, letter.Value.Authority == Authority.Rep));
            Assert.Equal(5, Edition.In(language).Letters.Values.Select(letter => letter.Title).Distinct().Count());
        }
    }

    [Fact]
    public void Every_act_channel_and_way_to_pay_is_reached()
    {
        var steps = Edition.Plans.Values.SelectMany(plan => plan).ToList();

        Assert.Empty(Ids("acts").Except(steps.Select(step => step.ActId)));
        Assert.Empty(Ids("channels").Except(steps.Select(step => step.ChannelId)));
        Assert.Empty(Ids("options").Except(Edition.Causes.Values.SelectMany(cause => cause.OptionIds)));
    }

    [Fact]
    public void The_worse_a_customer_pays_the_earlier_a_demand_is_on_paper()
    {
        var demands = Enum.GetValues<Grade>().Select(grade => Edition.Plans[grade].First(step => step.ActId == "demand-letter").Day).ToList();

        Assert.Equal(demands.OrderDescending(), demands);
        Assert.All(Edition.Plans.Values, plan => Assert.Equal("hand-over", plan[^1].ActId));
        Assert.All(Edition.Plans.Values.SelectMany(plan => plan).Where(step => step.ActId is "demand-letter" or "final-letter"), step => Assert.Equal(PlanRole.Manager, step.By));
    }

    private static IEnumerable<string> Ids(string topic) => Edition.Chinese.Topic(topic).Entries.Select(entry => entry.Id);

    private static IEnumerable<string> Templates(LetterText letter) =>
        letter.Paragraphs.Append(letter.Ask).Append(letter.Reply).SelectMany(text => text.Variants).Select(variant => variant.Template).Append(letter.Title).Append(letter.Note);
}
