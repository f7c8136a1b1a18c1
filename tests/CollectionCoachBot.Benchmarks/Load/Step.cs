namespace CollectionCoachBot.Benchmarks.Load;

/// <summary>One turn of a conversation.</summary>
/// <param name="Say">What the person types.</param>
/// <param name="Expect">What the bot's reply, as JSON, must contain, so that nothing but the right conversation is measured.</param>
internal sealed record Step(string Say, string Expect)
{
    /// <summary>In <see cref="Say"/>: the connection's name.</summary>
    public const string Name = "{name}";
}
