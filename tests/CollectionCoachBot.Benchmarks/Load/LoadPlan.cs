namespace CollectionCoachBot.Benchmarks.Load;

/// <summary>What a load client does, handed to it as JSON.</summary>
internal sealed record LoadPlan
{
    /// <summary>Conversations at once, each with its own person and connection.</summary>
    public const int Connections = 16;

    public required string BotAddress { get; init; }

    /// <summary>Of the bot, for its processor time and memory.</summary>
    public required int ProcessId { get; init; }

    /// <summary>The conversation, played again and again by each connection.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>What <see cref="Step.Name"/> stands for on each connection.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Signs the callers' tokens, as PEM; null for a bot that wants none.</summary>
    public string? SigningKey { get; init; }

    /// <summary>In seconds, before anything counts: the runtime compiles what runs often a second and a third time.</summary>
    public double WarmUp { get; init; } = 10;

    /// <summary>Turns that the warm-up lasts at least, however slow the machine is today.</summary>
    public int WarmUpTurns { get; init; } = 4_000;

    /// <summary>In seconds.</summary>
    public double Measured { get; init; } = 15;
}
