using System.Linq.Expressions;

namespace CoProductionFund.Application;

/// <summary>
/// What a question was given (this round, that person) is put into it as a value. The store's library would compile
/// a program for each of them, each time it is asked (docs/adr/0083).
/// </summary>
internal static class Given
{
    /// <summary>Lies nearer than the one of <see cref="Queryable"/>, which is not to be used here (BannedSymbols.txt).</summary>
    public static IQueryable<T> Where<T>(this IQueryable<T> rows, Expression<Func<T, bool>> which) =>
#pragma warning disable RS0030 // the one place
        Queryable.Where(rows, Values(which));
#pragma warning restore RS0030

    /// <summary>The same question, with everything in it that does not hang on a row worked out.</summary>
    public static Expression<Func<T, bool>> Values<T>(Expression<Func<T, bool>> which) =>
        (Expression<Func<T, bool>>)new WorkedOut().Visit(which)!;

    private sealed class WorkedOut : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) =>
            node is null or ConstantExpression or LambdaExpression or ParameterExpression || HangsOnARow.IsTrueOf(node)
                ? base.Visit(node)
                : Expression.Constant(ValueOf(node), node.Type);

        private static object? ValueOf(Expression node) =>
            Expression
                .Lambda<Func<object?>>(Expression.Convert(node, typeof(object)))
                .Compile(preferInterpretation: true)();
    }

    private sealed class HangsOnARow : ExpressionVisitor
    {
        private bool found;

        public static bool IsTrueOf(Expression node)
        {
            var search = new HangsOnARow();
            search.Visit(node);
            return search.found;
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            found = true;
            return node;
        }
    }
}
