namespace CollectionCoachBot.Receivables.Search;

/// <summary>Why a customer was found, the surest first.</summary>
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

    /// <summary>Nothing contains it; these look or sound most alike.</summary>
    Nearest,
}
