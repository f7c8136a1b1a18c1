namespace CollectionCoachBot.Playbook.Loading;

/// <summary>What a part of an entry may hold.</summary>
/// <param name="Key">Its key in the files.</param>
/// <param name="Kind">How it is shown.</param>
/// <param name="Limit">How long each of its lines may be.</param>
/// <param name="Items">The least and the most items of a list; null: one text.</param>
internal sealed record PartShape(string Key, PartKind Kind, TextLimit Limit, (int Least, int Most)? Items);
