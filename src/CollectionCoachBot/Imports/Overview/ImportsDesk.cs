using CollectionCoachBot.Conversation;
using CollectionCoachBot.Files;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Imports.Overview;

/// <summary>Who may know what was imported, and the card that tells it: managers and administrators, who see every customer, where nobody else reads along.</summary>
internal sealed class ImportsDesk(ImportsReader reader, ImportsCard cards, FileLinks links, Words words)
{
    /// <summary>Null: they may.</summary>
    public string? Refusal(Turn turn) =>
        turn.Kind != ConversationKind.Personal ? words.Plain(turn.Language, "imports.in-person")
        : !turn.IsManager ? words.Plain(turn.Language, "imports.managers-only")
        : null;

    /// <summary>The links on the card are made with it, so that one tap gives the file.</summary>
    public async Task<JObject> ShowAsync(Turn turn, CancellationToken cancellationToken)
    {
        var imports = await reader.LastAsync(cancellationToken);
        var rejects = imports.Where(import => import.Kept > 0).Select(import => import.Import.Id).ToList();
        var made = rejects.Count == 0 ? [] : await links.CreateAsync(
            turn.Person, RejectsFile.FileKind, rejects.ConvertAll(id => new RejectsWish(id, turn.Language).Write()), cancellationToken);
        return cards.Build(imports, made?.Zip(rejects).ToDictionary(link => link.Second, link => link.First, StringComparer.Ordinal), links.Minutes, turn.Language);
    }
}
