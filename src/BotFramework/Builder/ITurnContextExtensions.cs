using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.TraceExtensions;

/// <summary>Notes for the developer.</summary>
public static class ITurnContextExtensions
{
    /// <summary>Sends a trace; only the emulator shows it.</summary>
    public static Task<ResourceResponse> TraceActivityAsync(
        this ITurnContext turnContext, string name, object value = null, string valueType = null, string label = null,
        CancellationToken cancellationToken = default) =>
        turnContext.SendActivityAsync(turnContext.Activity.CreateTrace(name, value, valueType, label), cancellationToken);
}
