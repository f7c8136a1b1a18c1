using System.CommandLine;
using CollectionCoachBot.Editions.Book;
using CollectionCoachBot.Packaging;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Web;

/// <summary>What the program does besides running the bot: <c>-- package OUT.zip</c> and the like.</summary>
internal static class Verbs
{
    /// <summary>A first argument that isn't a setting (<c>--urls …</c>, <c>Key=value</c>) is a verb, so that a mistyped one doesn't start the bot.</summary>
    public static bool Wants(IReadOnlyList<string> args) =>
        args.Count > 0 && (args[0] is "-h" or "-?" or "--help" or "--version" || !args[0].StartsWith('-') && !args[0].StartsWith('/') && !args[0].Contains('='));

    public static Task<int> InvokeAsync(string[] args)
    {
        var words = Words.Load(AppContext.BaseDirectory);
        return new RootCommand("Collection Coach. Without a command: runs the bot.")
        {
            ImportCommand.Create(() => CoachApp.Build([]).Services, words),
            PackageCommand.Create(),
            PlaybookVerb.Create(words),
        }.Parse(args).InvokeAsync();
    }
}
