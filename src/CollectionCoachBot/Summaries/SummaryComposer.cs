using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Summaries;

/// <summary>Makes a summary's message for a conversation or for a person, from the newest state and within what its readers may see.</summary>
internal sealed class SummaryComposer(SummaryReader reader, Roles roles, Words words, IOptions<ReceivablesOptions> options)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>The business day of an instant.</summary>
    public DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, _zone).DateTime);

    /// <summary>Where guests or other organisations read along, or it isn't known who does, the message says that nothing is posted there, and why.</summary>
    /// <param name="conversation">Where it is shown.</param>
    /// <param name="day">A day of the week that it is for; null: the day of its figures.</param>
    /// <param name="language">Of the card.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<RenderedMessage> ForAsync(KnownConversation conversation, DateOnly? day, Language language, CancellationToken cancellationToken)
    {
        var scope = await roles.ScopeOfAsync(conversation, cancellationToken);
        if (!scope.IsNothing)
            return await ComposeAsync(scope, conversation.TeamId is null ? SummaryScope.Unowned : SummaryScope.Team, day, language, cancellationToken);
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Text(words.Card(language, scope.IsUnread ? "summaries.roster-unread" : "summaries.guests-here")));
        return new RenderedMessage(CardParts.ToJson(card), words.Plain(language, "summaries.summary"));
    }

    public async Task<RenderedMessage> ForAsync(Person person, DateOnly? day, Language language, CancellationToken cancellationToken)
    {
        var scope = await roles.ScopeOfAsync(person, cancellationToken);
        return await ComposeAsync(scope, scope.Everything ? SummaryScope.All : SummaryScope.Own, day, language, cancellationToken);
    }

    private async Task<RenderedMessage> ComposeAsync(Scope scope, SummaryScope kind, DateOnly? day, Language language, CancellationToken cancellationToken)
    {
        var content = await reader.ReadAsync(scope, cancellationToken);
        return new RenderedMessage(new SummaryCard(words).Build(content, day ?? content.Today, kind, language), words.Plain(language, "summaries.summary"));
    }
}
