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

    public async Task<RenderedMessage> ForAsync(KnownConversation conversation, DateTimeOffset at, Language language, CancellationToken cancellationToken) =>
        await ComposeAsync(
            await roles.ScopeOfAsync(conversation, cancellationToken), conversation.TeamId is null ? SummaryScope.Unowned : SummaryScope.Team, at, language, cancellationToken);

    public Task<RenderedMessage> ForAsync(Person person, DateTimeOffset at, Language language, CancellationToken cancellationToken)
    {
        var scope = roles.ScopeOf(person);
        return ComposeAsync(scope, scope.Everything ? SummaryScope.All : SummaryScope.Own, at, language, cancellationToken);
    }

    private async Task<RenderedMessage> ComposeAsync(Scope scope, SummaryScope kind, DateTimeOffset at, Language language, CancellationToken cancellationToken)
    {
        var content = await reader.ReadAsync(scope, cancellationToken);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, _zone).DateTime);
        return new RenderedMessage(new SummaryCard(words).Build(content, day, kind, language), words.Plain(language, "summaries.summary"));
    }
}
