namespace BotFramework.Tests.Fuzzing;

/// <summary>Who seems to send a case.</summary>
public enum Caller
{
    /// <summary>The channel, with its token.</summary>
    Channel,

    /// <summary>Nobody: there is no header.</summary>
    Nobody,

    /// <summary>Somebody with the channel's token, one letter of which is another.</summary>
    Forger,

    /// <summary>Somebody with what isn't a token.</summary>
    Stranger,
}
