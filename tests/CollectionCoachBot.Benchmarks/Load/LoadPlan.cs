namespace CollectionCoachBot.Benchmarks.Load;

/// <summary>What a load client does, handed to it as JSON.</summary>
internal sealed record LoadPlan
{
    /// <summary>Conversations that say something at the same time.</summary>
    public const int Connections = 16;

    /// <summary>Where a measured bot tells how many bytes its process allocated since it started.</summary>
    public const string AllocatedPath = "/allocated";

    /// <summary>Given anew to each run, as <see cref="ProcessId"/> is.</summary>
    public string BotAddress { get; init; } = "";

    /// <summary>Of the bot, for its processor time and memory.</summary>
    public int ProcessId { get; init; }

    /// <summary>The conversation, played again and again by each connection.</summary>
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>What <see cref="Step.Name"/> stands for in each conversation; as many as there are conversations.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Signs the callers' tokens, as PEM; null for a bot that wants none.</summary>
    public string? SigningKey { get; init; }

    /// <summary>In seconds, before anything counts: the runtime compiles what runs often a second and a third time.</summary>
    public double WarmUp { get; init; } = 10;

    /// <summary>Turns that the warm-up lasts at least, however slow the machine is today.</summary>
    public int WarmUpTurns { get; init; } = 4_000;

    /// <summary>
    /// Turns to say, all of them measured, spread evenly over the conversations and said on <see cref="Connections"/> connections; null to
    /// measure a time after a warm-up instead.
    /// </summary>
    public int? Turns { get; init; }

    /// <summary>Whether the bot tells what it allocated so far, at <see cref="AllocatedPath"/>.</summary>
    public bool AsksAllocated { get; init; }

    /// <summary>In seconds.</summary>
    public double Measured { get; init; } = 15;
}
