namespace Microsoft.Bot.Schema;

/// <summary>The general values of <see cref="Error.Code"/>; a channel adds its own.</summary>
public class ErrorCodes
{
    public const string BadArgument = "BadArgument";
    public const string BadSyntax = "BadSyntax";
    public const string MessageSizeTooBig = "MessageSizeTooBig";
    public const string MissingProperty = "MissingProperty";
    public const string ServiceError = "ServiceError";
}
