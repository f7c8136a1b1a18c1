using System;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The value of an invoke isn't what its name promises.</summary>
internal sealed class InvokeValueException(string code, string message) : Exception(message)
{
    /// <summary>What the caller is told, in the form of adaptive card errors.</summary>
    public AdaptiveCardInvokeResponse Answer => new AdaptiveCardInvokeResponse
    {
        StatusCode = 400,
        Type = "application/vnd.microsoft.error",
        Value = new Error(code, Message),
    };
}
