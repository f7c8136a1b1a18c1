using System.CommandLine;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook.Loading;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Editions.Book;

/// <summary><c>-- playbook export DIR</c>, <c>-- playbook check FILE…</c> and <c>-- playbook schema</c>: for trainers, without a database.</summary>
internal sealed class PlaybookVerb
{
    private readonly Words _words;
    private readonly Option<string?> _language;

    private PlaybookVerb(Words words)
    {
        _words = words;
        _language = new Option<string?>("--language") { Description = Help("language"), Recursive = true };
        _language.AcceptOnlyFromAmong([.. Languages.All.Select(language => language.Tag())]);
    }

    public static Command Create(Words words)
    {
        var verb = new PlaybookVerb(words);
        return new("playbook", verb.Help("playbook")) { verb.Export(), verb.Check(), verb.Schema(), verb._language };
    }

    private Command Export()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = Help("dir") };
        var overlay = new Option<DirectoryInfo?>("--overlay") { Description = Help("overlay"), HelpName = "DIR" };
        var overwrite = new Option<bool>("--overwrite") { Description = Help("overwrite") };
        var command = new Command("export", Help("export")) { folder, overlay, overwrite };
        command.SetAction(parsed => Try(parsed, (console, language) =>
        {
            var into = parsed.GetRequiredValue(folder);
            if (into.Exists && into.EnumerateFileSystemInfos().Any() && !parsed.GetValue(overwrite))
                return Refuse(console, _words.Plain(language, "editions.not-empty", ("folder", into.FullName)));
            var edition = PlaybookLoader.Load(PlaybookLoader.DefaultFolder, parsed.GetValue(overlay) is { } over ? PlaybookOverlay.FromFolder(over.FullName) : null);
            var count = BookFiles.Write(into, edition, _words);
            console.Output.WriteLine(_words.Plain(language, "editions.wrote", ("count", count), ("folder", into.FullName), ("version", edition.Version)));
            return 0;
        }));
        return command;
    }

    private Command Check()
    {
        var files = new Argument<string[]>("FILE") { Description = Help("file"), Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", Help("check")) { files };
        command.SetAction(parsed => Try(parsed, (console, language) =>
        {
            var paths = parsed.GetRequiredValue(files);
            var overlay = paths is [var one] && Directory.Exists(one) ? PlaybookOverlay.FromFolder(one) : PlaybookOverlay.FromFiles(paths);
            var edition = PlaybookLoader.Load(PlaybookLoader.DefaultFolder, overlay);
            foreach (var each in Languages.All)
                _ = edition.In(each).Wording.Taught.Value;
            foreach (var remark in edition.Remarks)
                console.Output.WriteLine(_words.Plain(language, "editions.remark", ("remark", remark.Say(_words, language))));
            console.Output.WriteLine(_words.Plain(language, "editions.fine", ("count", overlay.Files.Count), ("version", edition.Version)));
            return 0;
        }));
        return command;
    }

    private Command Schema()
    {
        var command = new Command("schema", Help("schema"));
        command.SetAction(parsed => Try(parsed, (console, _) =>
        {
            console.Output.Write(PlaybookSchema.Write(PlaybookLoader.DefaultFolder));
            return 0;
        }));
        return command;
    }

    private int Try(ParseResult parsed, Func<InvocationConfiguration, Language, int> run)
    {
        var (console, language) = (parsed.InvocationConfiguration, Languages.OfConsole(parsed.GetValue(_language)));
        try
        {
            return run(console, language);
        }
        catch (PlaybookRefusedException refused)
        {
            return Refuse(console, refused.Say(_words, language));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(console, e.Message);
        }
    }

    private string Help(string key) => _words.Plain(Languages.OfConsole(null), "editions.help-" + key);

    private static int Refuse(InvocationConfiguration console, string reason)
    {
        console.Error.WriteLine(reason);
        return 1;
    }
}
