using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Web;

/// <summary>Section <c>Clock</c>.</summary>
internal sealed class ClockOptions
{
    /// <summary>The instant at which the bot's clock starts, for showing and testing what time brings. Development only. Default: none, the real time.</summary>
    public DateTimeOffset? StartAt { get; set; }

    internal sealed class Validator(IHostEnvironment environment) : IValidateOptions<ClockOptions>
    {
        public ValidateOptionsResult Validate(string? name, ClockOptions options) =>
            options.StartAt is not null && !environment.IsDevelopment()
                ? ValidateOptionsResult.Fail("Clock:StartAt moves the clock and is for Development only: take it out.")
                : ValidateOptionsResult.Success;
    }
}
