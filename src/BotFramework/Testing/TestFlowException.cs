using System;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>The bot didn't answer as the flow says. Tests catch <see cref="Exception"/>.</summary>
internal sealed class TestFlowException : Exception
{
    public TestFlowException()
    {
    }

    public TestFlowException(string message)
        : base(message)
    {
    }

    public TestFlowException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
