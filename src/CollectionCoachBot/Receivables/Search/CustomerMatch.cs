namespace CollectionCoachBot.Receivables.Search;

/// <summary>Why a customer was found, the surest first. A name is the one in use or another by which the customer is known.</summary>
internal enum CustomerMatch
{
    /// <summary>The whole name (with or without its company suffix) or the whole code.</summary>
    Exact,

    /// <summary>The name or code begins so.</summary>
    Prefix,

    /// <summary>The name or code contains it.</summary>
    Contains,

    /// <summary>The name's pinyin or its initials contain it, from a syllable's start.</summary>
    Pinyin,

    /// <summary>Nothing contains it; these sound alike, or differ by a typing error (two or three in a long text).</summary>
    Nearest,
}
