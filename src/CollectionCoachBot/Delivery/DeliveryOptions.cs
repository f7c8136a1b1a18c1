using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Delivery;

/// <summary>How the bot sends by itself. The defaults fit Teams; tests shorten them.</summary>
internal sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>How long one request may take before it counts as lost on the way. Default 15 s, the channel's own patience.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:02:00")]
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a row may stand in Sending before it counts as left behind by a crash; longer than <see cref="SendTimeout"/>. Default 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00.2", "01:00:00")]
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long the worker sleeps at most without being woken. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:05:00")]
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many messages are on their way at once; each message's own requests go one after the other. Default 4.</summary>
    [Range(1, 32)]
    public int AtOnce { get; init; } = 4;

    internal sealed class Validator : IValidateOptions<DeliveryOptions>
    {
        public ValidateOptionsResult Validate(string? name, DeliveryOptions options) => options.Lease > options.SendTimeout
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{Section}:Lease ({options.Lease}) must be longer than {Section}:SendTimeout ({options.SendTimeout}): else a message counts as lost while it is still being sent.");
    }
}
