namespace CollectionCoachBot.Receivables.Import;

/// <summary>How a column writes dates whose year stands last. A date that begins with its year needs none of this.</summary>
internal enum DateOrder
{
    MonthFirst,
    DayFirst,
}
