using System.Runtime.CompilerServices;

namespace CollectionCoachBot.Tests.Approval;

/// <summary>
/// Files that a person has read and approved: a card, a transcript, a schema. A difference fails the test;
/// running the tests with APPROVE=1 in the environment rewrites the file, for the next diff to be read.
/// </summary>
internal static class Approved
{
    public static bool Approving => Environment.GetEnvironmentVariable("APPROVE") == "1";

    /// <summary>The repository's root, found from this source file.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Compares with the file <paramref name="name"/> in the folder <c>Approved</c> beside the calling test.</summary>
    public static void Matches(string actual, string name, [CallerFilePath] string testFile = "") =>
        MatchesFile(actual, Path.Combine(Path.GetDirectoryName(testFile)!, "Approved", name));

    public static void MatchesFile(string actual, string file)
    {
        actual = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Approving)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        Assert.True(File.Exists(file), $"{file} isn't there yet. Run the tests with APPROVE=1, read the file, commit it.");
        var approved = File.ReadAllText(file).ReplaceLineEndings("\n");
        if (approved == actual)
            return;
        var line = approved.Split('\n').Zip(actual.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.Fail($"{file} differs from line {line + 1} on.\napproved: {approved.Split('\n').ElementAtOrDefault(line)}\n"
            + $"actual:   {actual.Split('\n').ElementAtOrDefault(line)}\nIf the change is meant, run the tests with APPROVE=1 and read the diff.");
    }

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(thisFile)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CollectionCoach.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The repository's root isn't above the test sources.");
    }
}
