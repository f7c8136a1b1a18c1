using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Holds;

/// <summary>
/// <c>hold/暂停 customer|invoice reason until date</c>: stored at once where all of it is there and clear, else asked for with a form. Without
/// words, what is on hold.
/// </summary>
internal sealed class HoldCommand(HoldFinder finder, HoldDesk desk, HoldCards cards, NoSuchCustomer nobody, Words words) : ICommand
{
    public const string CommandName = "hold";

    public string Name => CommandName;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Submitted?.Id("c") is { } customer)
            await ShowAsync(turn, await desk.FormAsync(turn, customer, new HoldInput { AboutId = customer }, cancellationToken) ?? cards.NotFound(turn.Language), cancellationToken);
        else if (!argument.Any(char.IsLetterOrDigit))
            await ShowAsync(turn, await desk.ListAsync(turn, cancellationToken), cancellationToken);
        else
            await HoldAsync(turn, argument, cancellationToken);
    }

    private async Task HoldAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var wish = await finder.ReadAsync(turn, argument, cancellationToken);
        var values = new HoldInput { AboutId = wish.ReceivableId ?? (wish.AsksWhich ? null : wish.Sure?.CustomerId), Reason = wish.Reason, UntilOn = wish.UntilOn, IsDispute = HoldText.IsDispute(wish.Reason, Terms("holds.dispute-words"), Terms("holds.dispute-not")) };
        if (values is { AboutId: { } about, Reason: not null, UntilOn: not null })
            await ShowAsync(turn, await desk.SaveAsync(turn, about, FormOf(turn), values, cancellationToken), cancellationToken);
        else if (await desk.FormAsync(turn, wish.Hits, values, cancellationToken, desk.UnreadDay(argument)) is { } form)
            await ShowAsync(turn, form, cancellationToken);
        else
            await nobody.SayAsync(turn, wish.Asked, cancellationToken);
    }

    /// <summary>In every language: a reason may be in another than its reader's.</summary>
    private string[] Terms(string key) =>
        [.. Languages.All.SelectMany(language => words.Plain(language, key).Split([',', '，', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>By the message that asks: delivered again after a crash, it finds what it stored the first time.</summary>
    private static string FormOf(Turn turn) =>
        turn.Context.Activity is { Id: { } id } said ? OpaqueId.Of($"hold:{said.ChannelId}:{turn.Conversation.Id}:{id}") : OpaqueId.New();

    private Task ShowAsync(Turn turn, JObject card, CancellationToken cancellationToken) =>
        turn.ShowAsync(card, words.Plain(turn.Language, "holds.summary"), cancellationToken);
}
