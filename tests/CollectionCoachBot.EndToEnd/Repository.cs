namespace CollectionCoachBot.EndToEnd;

/// <summary>The folders of the source tree that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "CollectionCoach.sln")) ? folder
        : Directory.GetParent(folder) is { } parent ? Find(parent.FullName)
        : throw new InvalidOperationException("The tests run from a folder below CollectionCoach.sln.");
}
