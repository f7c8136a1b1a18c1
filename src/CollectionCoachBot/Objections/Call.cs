namespace CollectionCoachBot.Objections;

/// <summary>The call in which something was said.</summary>
/// <param name="SessionId">The coaching whose card the rep came from; null: none.</param>
/// <param name="LawIds">The legal entries that may be quoted in it; without a coaching none.</param>
internal sealed record Call(string? SessionId, IReadOnlySet<string> LawIds)
{
    public static readonly Call None = new(null, new HashSet<string>());
}
