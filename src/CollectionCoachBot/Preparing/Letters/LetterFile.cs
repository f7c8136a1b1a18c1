using CollectionCoachBot.Files;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Preparing.Letters;

/// <summary>The file of a letter, written when it is fetched: the scope of whoever asked for it is checked again.</summary>
internal sealed class LetterFile(CaseFinder finder, LetterDesk desk, LetterDocument document, Roles roles) : IFileSource
{
    public const string FileKind = "letter";

    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public string Kind => FileKind;

    public async Task<FileContent?> ReadAsync(Person person, string subject, CancellationToken cancellationToken)
    {
        var wish = LetterWish.Read(subject);
        var scope = await roles.ScopeOfAsync(person, cancellationToken);
        if (await finder.OfAsync(person, scope, wish.SessionId, wish.CustomerId, cancellationToken) is not { } about || !LetterDesk.Writes(about))
            return null;
        var letter = await desk.WriteAsync(about with { Stage = wish.Stage }, scope, person.Name, wish.Language, Escape.Plain, cancellationToken);
        return new FileContent($"{letter.Title} {letter.Addressee}", ".docx", ContentType, document.Write(letter));
    }
}
