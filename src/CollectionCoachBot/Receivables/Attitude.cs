namespace CollectionCoachBot.Receivables;

/// <summary>How a customer deals with paying. It belongs to the company, never to a named person.</summary>
internal enum Attitude
{
    /// <summary>消极导向型: no owner, no answer, no reason given.</summary>
    Avoidant,

    /// <summary>销货主导型: talks orders, stock and price; payment is the chip.</summary>
    SalesDriven,

    /// <summary>回款主导型: terms, papers, dates, figures; bargains over conditions.</summary>
    PaymentDriven,

    /// <summary>战略导向型: relationship, size, growth, top level; uses the future to stretch the present.</summary>
    Strategic,
}
