using System.Globalization;
using CollectionCoachBot.Conversation;
using Microsoft.Bot.Builder;

namespace CollectionCoachBot.Coaching.Dialog;

/// <summary>
/// The button that answered a conversation's newest question. A double click, and a press that the channel delivers anew under another
/// id, come moments later: they say nothing new and get no answer, where an old button would be told that its question is over.
/// </summary>
internal sealed class LastAnswer(ConversationState conversations, TimeProvider clock)
{
    /// <summary>Longer than the channel waits before it delivers a press anew; a person who presses later wants to know.</summary>
    private static readonly TimeSpan Moments = TimeSpan.FromSeconds(30);

    private readonly IStatePropertyAccessor<string> _kept = conversations.CreateProperty<string>("answered");

    /// <summary>Keeps the button of this turn; what was typed is no button.</summary>
    public Task KeepAsync(Turn turn, CancellationToken cancellationToken) => turn.Submitted is { } submitted && Of(submitted) is { } pressed
        ? _kept.SetAsync(turn.Context, string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow().ToUnixTimeSeconds()} {pressed}"), cancellationToken)
        : Task.CompletedTask;

    public async Task<bool> IsAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Submitted is not { } submitted || Of(submitted) is not { } pressed)
            return false;
        var kept = await _kept.GetAsync(turn.Context, () => "", cancellationToken);
        var parts = kept.Split(' ', 2);
        return parts is [var at, var before] && before == pressed
            && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(long.Parse(at, CultureInfo.InvariantCulture)) <= Moments;
    }

    private static string? Of(CardPress press) => press.Id("q") is { } question && press.Text("a", 60) is { } answer ? $"{question} {answer}" : null;
}
