using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;

namespace CollectionCoachBot.Tests.Coaching.Dialog;

public sealed class CoachDialogTests
{
    [Fact]
    public async Task A_rep_is_coached_in_Chinese_by_buttons()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "zh-CN");
        var talk = new Transcript(host);

        await talk.SayAsync("辅导 华信建材");
        await talk.PressAsync("M2 · 31-60天，就按这个");
        await talk.PressAsync("销货主导型");
        await talk.PressAsync("有钱，不愿付");

        Approved.Matches(talk.Text, "coached-by-buttons.zh-CN.txt");
    }

    [Fact]
    public async Task A_rep_is_coached_in_English_by_typing()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");
        var talk = new Transcript(host);

        await talk.SayAsync("Northwind");
        await talk.SayAsync("yes");
        await talk.SayAsync("the second one");
        await talk.SayAsync("willing, not able");

        Approved.Matches(talk.Text, "coached-by-typing.en-US.txt");
    }
}
