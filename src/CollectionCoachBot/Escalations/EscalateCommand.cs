using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Escalations;

/// <summary><c>escalate/升级 customer reason</c>, in a channel or group chat.</summary>
internal sealed class EscalateCommand(
    IDbContextFactory<CoachDb> databases, CustomerSearch search, EscalationDesk desk, EscalationForms forms, Words words, CommandWords commands, TimeProvider clock) : ICommand
{
    public string Name => "escalate";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var word = commands.Word(Name, turn.Language);
        if (turn.Kind == ConversationKind.Personal)
        {
            var customer = argument.Length > 0 ? EscalationText.Split(argument).Customer : words.Plain(turn.Language, "escalations.personal-customer");
            await turn.SayAsync(words.Plain(turn.Language, "escalations.personal", ("word", word), ("customer", Escape.Shorten(customer, 60))), cancellationToken);
        }
        else if (argument.Length == 0)
        {
            await turn.SayAsync(words.Plain(turn.Language, "escalations.usage", ("word", word)), cancellationToken);
        }
        else
        {
            await EscalateAsync(turn, argument, cancellationToken);
        }
    }

    private async Task EscalateAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var cause = Cause(turn);
        var start = await search.LongestStartAsync(argument, turn.Scope, cancellationToken);
        if (Sure(start.Hits) is { } hit)
        {
            await desk.OpenAsync(
                new EscalationAsk(
                    hit.CustomerId, hit.OwnerEmail, turn.Person.Id, turn.Conversation.Id, turn.ThreadId,
                    EscalationText.Reason(start.Rest), turn.Language, "said:" + cause),
                cancellationToken);
            return;
        }

        var (asked, reason) = start.Hits.Count > 0
            ? (argument[..(argument.Length - start.Rest.Length)].Trim(), EscalationText.Reason(start.Rest))
            : EscalationText.Split(argument);
        var hits = start.Hits.Count > 0 ? start.Hits : await search.FindAsync(asked, turn.Scope, EscalationForms.MostChoices, cancellationToken);
        if (hits.Count == 0)
        {
            await turn.SayAsync(words.Plain(turn.Language, "escalations.pick-none", ("text", Escape.Shorten(asked, 60))), cancellationToken);
            return;
        }

        var requestId = OpaqueId.Of(cause);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (!await db.Set<EscalationRequest>().AnyAsync(kept => kept.Id == requestId, cancellationToken))
        {
            db.Add(new EscalationRequest
            {
                Id = requestId, PersonId = turn.Person.Id, ConversationId = turn.Conversation.Id, Reason = reason, CreatedAt = clock.GetUtcNow(),
            });
            await db.SaveChangesAsync(cancellationToken);
        }

        await turn.ShowAsync(forms.Pick(asked, hits, requestId, turn.Language), words.Plain(turn.Language, "escalations.pick-summary"), cancellationToken);
    }

    /// <summary>The message that asks: delivered again after a crash, it finds what it stored the first time.</summary>
    private static string Cause(Turn turn) =>
        turn.Context.Activity is { Id: { } id } said ? $"{said.ChannelId}:{turn.Conversation.Id}:{id}" : OpaqueId.New();

    /// <summary>The one exact hit, or the only hit where its characters were written out: likeness in sound alone is asked about.</summary>
    private static CustomerHit? Sure(IReadOnlyList<CustomerHit> hits)
    {
        var exact = hits.Where(hit => hit.Match == CustomerMatch.Exact).ToList();
        return exact.Count == 1 ? exact[0]
            : exact.Count == 0 && hits is [{ Match: CustomerMatch.Prefix or CustomerMatch.Contains }] ? hits[0]
            : null;
    }
}
