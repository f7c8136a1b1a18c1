using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables.Import.Mappings;
using CollectionCoachBot.Texts;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Imports.Sent;

/// <summary>Hears of files that somebody sends, and of what they decide about them. Only administrators import, and only in their personal chat.</summary>
internal sealed class SentLedgerDesk(SentLedgers sents, SentLedgerQueue queue, SentLedgerCard cards, SentOptionsReader options, LedgerMappings mappings, SentFileHosts hosts, Roles roles, Words words)
{
    private const int LongestName = 200;

    /// <summary>So many saved mappings are named where somebody has to choose.</summary>
    private const int MostNames = 20;

    private static readonly string[] Endings = [".csv", ".txt", ".tsv", ".xlsx", ".xls"];

    /// <summary>Whether a message brings a file, be it one that can't be taken.</summary>
    public static bool IsOf(IMessageActivity message) => FilesOf(message).Any();

    public async Task HearAsync(Turn turn, CancellationToken cancellationToken)
    {
        var files = FilesOf(turn.Context.Activity).ToList();
        var info = files.Count == 1 && files[0].Content is JObject content ? content.ToObject<FileDownloadInfo>() : null;
        var name = files[0].Name ?? "";
        var refusal = turn.Kind != ConversationKind.Personal ? "sent-in-person"
            : !roles.IsAdministrator(turn.Person) ? "sent-administrators-only"
            : files.Count > 1 ? "sent-one"
            : !Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? "sent-ending"
            : info?.DownloadUrl is not { Length: > 0 and <= 4_000 } url || !hosts.Allows(url) ? "sent-elsewhere"
            : null;
        if (refusal is null)
        {
            var (said, refused) = await options.ReadAsync(turn.Text, cancellationToken);
            if (refused is not null)
            {
                await turn.SayAsync(refused.Say(words, turn.Language) + "\n" + await WhatCanBeSaidAsync(turn.Language, cancellationToken), cancellationToken);
                return;
            }

            var sent = await sents.AddAsync(turn.Person.Id, Escape.Shorten(name, LongestName), info!.DownloadUrl, said, cancellationToken);
            await QueueAsync(sent, cancellationToken);
        }

        await turn.SayAsync(words.Plain(turn.Language, "imports." + (refusal ?? "sent-heard"), ("name", Escape.Shorten(name, 80))), cancellationToken);
    }

    private async Task<string> WhatCanBeSaidAsync(Language language, CancellationToken cancellationToken)
    {
        var names = string.Join(", ", (await mappings.NamesAsync(cancellationToken)).Take(MostNames));
        return words.Plain(language, "imports.sent-can-say") + (names.Length == 0 ? "" : "\n" + words.Plain(language, "imports.sent-mappings", ("names", names)));
    }

    public async Task<JObject> DecideAsync(Turn turn, CardPress press, SentLedgerState state, CancellationToken cancellationToken)
    {
        if (turn.Kind != ConversationKind.Personal || !roles.IsAdministrator(turn.Person))
            return NoticeCards.Of(words.Plain(turn.Language, turn.Kind != ConversationKind.Personal ? "imports.sent-in-person" : "imports.sent-administrators-only"));
        var id = press.Id("f") ?? "";
        var did = await sents.DecideAsync(id, turn.Person.Id, state, cancellationToken);
        if (await sents.FindAsync(id, turn.Person.Id, cancellationToken) is not { } sent || !did && sent.State == SentLedgerState.Ready)
            return NoticeCards.Of(words.Plain(turn.Language, "imports.sent-over"));
        if (did && state == SentLedgerState.Importing)
            await QueueAsync(sent, cancellationToken);
        return cards.Build(sent, turn.Language);
    }

    private async Task QueueAsync(SentLedger sent, CancellationToken cancellationToken)
    {
        if (!queue.TryAdd(sent.Id))
            await sents.FinishAsync(sent, SentLedgerState.Failed, ImportOutcome.Of("busy"), null, cancellationToken);
    }

    private static IEnumerable<Attachment> FilesOf(IMessageActivity message) =>
        (message.Attachments ?? []).Where(attachment => string.Equals(attachment.ContentType, FileDownloadInfo.ContentType, StringComparison.OrdinalIgnoreCase));
}
