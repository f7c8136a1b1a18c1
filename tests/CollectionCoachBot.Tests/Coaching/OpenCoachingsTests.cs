using CollectionCoachBot.Coaching;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Coaching;

public sealed class OpenCoachingsTests
{
    [Theory]
    [InlineData(90, false)]
    [InlineData(91, true)]
    public async Task After_ninety_days_a_coaching_is_as_unknown(int days, bool isUnknown)
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database);
        foreach (var answer in new[] { "辅导 华信建材", "1", "3", "跳过" })
            await host.SayAsync(answer);
        await using var db = database.CreateDbContext();
        var button = new JObject { ["v"] = 1, ["s"] = (await db.Set<CoachSession>().SingleAsync()).Id };

        host.Clock.Advance(TimeSpan.FromDays(days));
        var answers = new List<string>();
        foreach (var verb in new[] { CoachVerbs.Show, CoachVerbs.SpecialOpen, CoachVerbs.LawOpen, CoachVerbs.LawSave })
            answers.Add(CardText.Of(await host.ExecuteAsync(verb, button)));

        Assert.All(answers, answer => Assert.Equal(isUnknown, answer.Contains("找不到", StringComparison.Ordinal)));
        Assert.Equal(isUnknown, (await db.Set<Customer>().AsNoTracking().SingleAsync(customer => customer.Code == "C001")).ContractOn is null);
    }
}
