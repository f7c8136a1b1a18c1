namespace CollectionCoachBot.Playbook.Loading;

/// <summary>What stands at one place of a file: words, a list, or keys with what is behind them.</summary>
/// <param name="File">Where it was written: ours, or a company's file over it.</param>
/// <param name="Line">From 1 on.</param>
internal abstract record ContentItem(ContentFile File, long Line);
