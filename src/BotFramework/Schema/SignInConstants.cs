namespace Microsoft.Bot.Schema;

/// <summary>Names of the invokes and events of signing in.</summary>
public static class SignInConstants
{
    public const string SharePointTokenExchange = "cardExtension/token";

    public const string TokenExchangeOperationName = "signin/tokenExchange";

    public const string TokenResponseEventName = "tokens/response";

    public const string VerifyStateOperationName = "signin/verifyState";
}
