using System.CommandLine;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook.Loading;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Editions.Book;

/// <summary><c>-- playbook export DIR</c>, <c>-- playbook check FILE…</c> and <c>-- playbook schema</c>: for trainers, without a database.</summary>
internal static class PlaybookVerb
{
    public static Command Create(Func<Words> words) =>
        new("playbook", "What the coach knows: writes it out for a trainer to review, checks a company's files, prints the schema.")
        {
            Export(words), Check(), Schema(),
        };

    private static Command Export(Func<Words> words)
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "The folder to write into: new or empty." };
        var overlay = new Option<DirectoryInfo?>("--overlay") { Description = "A company's folder of files to lay over ours.", HelpName = "DIR" };
        var overwrite = new Option<bool>("--overwrite") { Description = "Write into a folder that isn't empty; files of the same names are replaced, others stay." };
        var command = new Command("export", "Writes the playbook in both languages as Markdown, one file a topic, and as one HTML file each.") { folder, overlay, overwrite };
        command.SetAction(parsed => Try(parsed.InvocationConfiguration, console =>
        {
            var into = parsed.GetRequiredValue(folder);
            if (into.Exists && into.EnumerateFileSystemInfos().Any() && !parsed.GetValue(overwrite))
                return Refuse(console, $"{into.FullName} isn't empty: name a new folder, or add --overwrite.");
            var edition = PlaybookLoader.Load(PlaybookLoader.DefaultFolder, parsed.GetValue(overlay) is { } over ? PlaybookOverlay.FromFolder(over.FullName) : null);
            console.Output.WriteLine($"Wrote {BookFiles.Write(into, edition, words())} files to {into.FullName}, version {edition.Version}.");
            return 0;
        }));
        return command;
    }

    private static Command Check()
    {
        var files = new Argument<string[]>("FILE") { Description = "A company's files, or the folder with all of them.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("check", "Checks a company's files against the playbook: ends with 0 where they are fine, else with 1 and the list of what to mend.") { files };
        command.SetAction(parsed => Try(parsed.InvocationConfiguration, console =>
        {
            var paths = parsed.GetRequiredValue(files);
            var overlay = paths is [var one] && Directory.Exists(one) ? PlaybookOverlay.FromFolder(one) : PlaybookOverlay.FromFiles(paths);
            var edition = PlaybookLoader.Load(PlaybookLoader.DefaultFolder, overlay);
            foreach (var language in Languages.All)
                _ = edition.In(language).Wording.Taught.Value;
            foreach (var remark in edition.Remarks)
                console.Output.WriteLine($"remark: {remark}");
            console.Output.WriteLine($"fine: {overlay.Files.Count} file(s), version {edition.Version}");
            return 0;
        }));
        return command;
    }

    private static Command Schema()
    {
        var command = new Command("schema", "Prints each file's keys, what stands there and how long it may be, as Markdown.");
        command.SetAction(parsed => Try(parsed.InvocationConfiguration, console =>
        {
            console.Output.Write(PlaybookSchema.Write(PlaybookLoader.DefaultFolder));
            return 0;
        }));
        return command;
    }

    private static int Try(InvocationConfiguration console, Func<InvocationConfiguration, int> run)
    {
        try
        {
            return run(console);
        }
        catch (PlaybookRefusedException refused)
        {
            return Refuse(console, refused.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(console, e.Message);
        }
    }

    private static int Refuse(InvocationConfiguration console, string reason)
    {
        console.Error.WriteLine(reason);
        return 1;
    }
}
