namespace Microsoft.Bot.Builder;

/// <summary>An object that knows which version of it was read.</summary>
public interface IStoreItem
{
    /// <summary>The version that was read; <c>*</c> overwrites whatever is there.</summary>
    string ETag { get; set; }
}
