using System.ComponentModel.DataAnnotations;
using CollectionCoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Delivery;

/// <summary>How the bot sends by itself. The defaults fit Teams; tests shorten them.</summary>
internal sealed class DeliveryOptions
{
    public const string Section = "Delivery";

    /// <summary>
    /// How long one request may take before it counts as lost on the way; shorter than a turn may take, which would end it. Default 15 s, the
    /// channel's own patience.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:10")]
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a row may stand in Sending before it counts as left behind by a crash; longer than waiting for the conversation and <see cref="SendTimeout"/>. Default 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:15", "01:00:00")]
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long the worker sleeps at most without being woken. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.05", "00:05:00")]
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many messages are on their way at once; each message's own requests go one after the other. Default 4.</summary>
    [Range(1, 32)]
    public int AtOnce { get; init; } = 4;

    internal sealed class Validator : IValidateOptions<DeliveryOptions>
    {
        /// <summary>For what is written down before and after the request.</summary>
        private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

        public ValidateOptionsResult Validate(string? name, DeliveryOptions options)
        {
            var longest = TurnTimes.LongestWait + options.SendTimeout + Margin;
            if (options.Lease < longest)
            {
                return ValidateOptionsResult.Fail(
                    $"{Section}:Lease ({options.Lease}) must be at least {longest}, the time for {Section}:SendTimeout ({options.SendTimeout}) and for a busy conversation: "
                    + "else a message counts as lost while it is still being sent.");
            }

            return options.SendTimeout < TurnTimes.LongestTurn
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(
                    $"{Section}:SendTimeout ({options.SendTimeout}) must be shorter than {TurnTimes.LongestTurn}, after which a turn is cancelled with its request.");
        }
    }
}
