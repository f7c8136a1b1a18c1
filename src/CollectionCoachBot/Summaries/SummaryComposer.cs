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

    /// <param name="conversation">Where it is shown.</param>
    /// <param name="day">A day of the week that it is for.</param>
    /// <param name="language">Of the card.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<RenderedMessage> ForAsync(KnownConversation conversation, DateOnly day, Language language, CancellationToken cancellationToken) =>
        await ComposeAsync(
            await roles.ScopeOfAsync(conversation, cancellationToken), conversation.TeamId is null ? SummaryScope.Unowned : SummaryScope.Team, day, language, cancellationToken);

    public Task<RenderedMessage> ForAsync(Person person, DateOnly day, Language language, CancellationToken cancellationToken)
    {
        var scope = roles.ScopeOf(person);
        return ComposeAsync(scope, scope.Everything ? SummaryScope.All : SummaryScope.Own, day, language, cancellationToken);
    }

    private async Task<RenderedMessage> ComposeAsync(Scope scope, SummaryScope kind, DateOnly day, Language language, CancellationToken cancellationToken)
    {
        var content = await reader.ReadAsync(scope, cancellationToken);
        return new RenderedMessage(new SummaryCard(words).Build(content, day, kind, language), words.Plain(language, "summaries.summary"));
    }
}
