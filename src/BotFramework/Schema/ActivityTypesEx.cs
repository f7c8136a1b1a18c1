namespace Microsoft.Bot.Schema;

/// <summary>Activity types that never leave the bot: they steer an adapter.</summary>
public static class ActivityTypesEx
{
    /// <summary>Its value is a pause in milliseconds, kept by a test adapter.</summary>
    public const string Delay = "delay";

    /// <summary>Its value is an <c>InvokeResponse</c>; the adapter writes it as the answer to the request.</summary>
    public const string InvokeResponse = "invokeResponse";
}
