using CollectionCoachBot.People;

namespace CollectionCoachBot.Imports.Overview;

/// <summary>Which import's rejected rows a link leads to, and in which language.</summary>
internal sealed record RejectsWish(string ImportId, Language Language)
{
    public string Write() => $"{ImportId} {Language.Tag()}";

    public static RejectsWish Read(string written) =>
        written.Split(' ') is [var id, var tag] ? new RejectsWish(id, Languages.FromLocale(tag)) : throw new InvalidDataException("no wish: " + written);
}
